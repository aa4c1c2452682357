import { z } from 'zod';
import { requiredChoice, requiredId, visibleText } from '@/lib/form-fields';
import { habitKinds } from '@/lib/journal/habits/schema';
import { awayFields } from '../away-fields';

/** `id` is made by the page, so that the same form sent twice is one habit. */
export const newHabitSchema = z.object({
  id: requiredId(),
  name: visibleText(60),
  kind: requiredChoice(habitKinds),
});

export const habitNameSchema = z.object({ id: requiredId(), name: visibleText(60) });

export const habitAwaySchema = z.object(awayFields);
