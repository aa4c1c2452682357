import { z } from 'zod';
import { optionalText, requiredText } from '@/lib/form-fields';

/** The token of a link, as the page's address carries it, and the passphrase where one is asked. */
export const openingSchema = z.object({ token: requiredText(100), passphrase: optionalText(1000) });
