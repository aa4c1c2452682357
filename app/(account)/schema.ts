import { z } from 'zod';
import { email, password, timeZone } from '@/lib/auth/fields';
import { requiredText } from '@/lib/form-fields';

/** The token of a one-time link, as the page's address carries it. */
const token = requiredText(100);

export const signInSchema = z.object({ email: email(), password: password() });

export const linkSchema = z.object({ token });

export const ownerSchema = z.object({
  token,
  name: requiredText(80),
  email: email(),
  password: password(),
  // The browser's own zone, which nobody typed: one that this machine does not know can be put right in the settings.
  timeZone: timeZone().catch('UTC'),
});
