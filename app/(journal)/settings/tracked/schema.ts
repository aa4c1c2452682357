import { z } from 'zod';
import { chips, optionalChoice } from '@/lib/form-fields';
import { trackables } from '@/lib/journal/schema';

/**
 * What is ticked, in the order in which the boxes stand; nothing ticked is an answer too: only pain is asked then. `up` or
 * `down` is the thing whose arrow was pressed.
 */
export const trackedSchema = z.object({
  tracked: chips().transform((ticks) =>
    (ticks ?? []).flatMap((tick) => trackables.find((trackable) => trackable === tick) ?? []),
  ),
  up: optionalChoice(trackables),
  down: optionalChoice(trackables),
});
