import { z } from 'zod';
import { optionalDay, requiredChoice, requiredId, visibleText, wholeNumber } from '@/lib/form-fields';
import { pillowKinds } from '@/lib/sleep/schema';
import { awayFields } from '../away-fields';

/** A new pillow, or a changed one. `id` is made by the page, so that the same form sent twice is one pillow. */
export const pillowSchema = z.object({
  id: requiredId(),
  name: visibleText(60),
  kind: requiredChoice(pillowKinds),
  height: wholeNumber(1, 40, 'number'),
  since: optionalDay(),
});

export const pillowAwaySchema = z.object(awayFields);
