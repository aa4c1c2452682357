import { z } from 'zod';
import {
  chips,
  hoursAsMinutes,
  optionalChoice,
  optionalId,
  optionalText,
  requiredDay,
  score,
  wholeNumber,
} from '@/lib/form-fields';
import { positions } from '@/lib/sleep/schema';
import { stressSources } from '@/lib/stress/schema';

/** What the morning form sends. */
export const morningSchema = z.object({
  day: requiredDay(),
  waking: score(),
  asleep: hoursAsMinutes(),
  quality: score(),
  position: optionalChoice(positions),
  pillow: optionalId(),
});

/** What the evening form sends. `offered` names the routines that the page showed, so that "not done" has a meaning. */
export const eveningSchema = z.object({
  day: requiredDay(),
  average: score(),
  worst: score(),
  stress: score(),
  sources: chips().refine(
    (ids) => ids === null || ids.every((id) => stressSources.some((source) => source === id)),
    { error: 'choice' },
  ),
  offered: chips(),
  routines: chips(),
  breaks: wholeNumber(0, 100, 'number'),
  note: optionalText(5000),
});
