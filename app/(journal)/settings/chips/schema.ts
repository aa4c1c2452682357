import { z } from 'zod';
import { requiredChoice, requiredId, visibleText } from '@/lib/form-fields';
import { chipKinds } from '@/lib/journal/chips/schema';
import { awayFields } from '../away-fields';

export const chipNameSchema = z.object({
  kind: requiredChoice(chipKinds),
  id: requiredId(),
  name: visibleText(60),
});

export const chipAwaySchema = z.object({ kind: requiredChoice(chipKinds), ...awayFields });
