import { z } from 'zod';
import { chips, optionalText, requiredId, visibleText } from '@/lib/form-fields';
import { awayFields } from '../away-fields';

/** The routines that Today is to offer; nothing ticked is an answer too: none of them. */
export const offeredSchema = z.object({ offered: chips().transform((ids) => ids ?? []) });

/** A new routine, or a changed one. `id` is made by the page, so that the same form sent twice is one routine. */
export const routineSchema = z.object({
  id: requiredId(),
  name: visibleText(60),
  how: optionalText(1000),
});

export const routineAwaySchema = z.object(awayFields);
