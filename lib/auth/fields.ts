import { z } from 'zod';
import { requiredText } from '@/lib/form-fields';
import { isTimeZone } from '@/lib/time/clock';

/** An e-mail address in lower case. It is only looked at for its shape: nothing is ever sent to it. */
export function email() {
  return requiredText(254)
    .transform((text) => text.normalize('NFC').toLowerCase())
    .refine((text) => /^[^\s@]+@[^\s@]+$/.test(text), { error: 'email' });
}

/** A password exactly as it was typed: spaces at its ends are part of it. What a good one is, `passwordProblem` says. */
export function password() {
  return z
    .array(z.string())
    .optional()
    .transform((texts) => texts?.at(-1) ?? '')
    .refine((text) => text !== '', { error: 'required' })
    .refine((text) => text.length <= 1000, { error: 'passwordLong' });
}

/** A time zone that this machine knows. */
export function timeZone() {
  return requiredText(64).refine(isTimeZone, { error: 'timeZone' });
}
