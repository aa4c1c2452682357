import { z } from 'zod';
import { optionalDay, optionalText } from '@/lib/form-fields';

export const troubleSchema = z.object({
  since: optionalDay(),
  how: optionalText(500),
  question: optionalText(500),
});
