import { z } from 'zod';
import {
  chips,
  hoursAsMinutes,
  optionalChoice,
  optionalId,
  optionalText,
  optionalVisibleText,
  requiredDay,
  requiredId,
  score,
  ticksOf,
  wholeNumber,
} from '@/lib/form-fields';
import { placesIn } from '@/lib/pain/place-fields';
import { feelings, placeKeys } from '@/lib/pain/schema';
import { positions } from '@/lib/sleep/schema';
import { stressSources } from '@/lib/stress/schema';
import { heatOrCold } from '../heat-cold/schema';

/** The answers that a form was drawn from, as the JSON that `drawnField` wrote. */
const drawn = z
  .array(z.string())
  .optional()
  .transform((texts, context) => {
    const read = z.record(z.string(), z.unknown()).safeParse(jsonIn(texts?.[0] ?? ''));
    if (read.success) return read.data;
    context.addIssue({ code: 'custom', message: 'choice' });
    return z.NEVER;
  });

/** What the morning form sends. */
export const morningSchema = z.object({
  day: requiredDay(),
  drawn,
  waking: score(),
  asleep: hoursAsMinutes(),
  quality: score(),
  awakenings: wholeNumber(0, 50, 'number'),
  position: optionalChoice(positions),
  pillow: optionalId(),
});

/**
 * What the evening form sends. The numbers of places and of counted habits come in fields of their own, `intensity-<place>`
 * and `habit-<id>`; a number for a place that is not chosen says nothing.
 */
export const eveningSchema = z
  .looseObject({
    day: requiredDay(),
    drawn,
    average: score(),
    worst: score(),
    places: ticksOf(placeKeys),
    feelings: ticksOf(feelings),
    worse: chips(),
    eased: chips(),
    newWorse: optionalVisibleText(60),
    newEased: optionalVisibleText(60),
    stress: score(),
    sources: ticksOf(stressSources),
    routines: chips(),
    breaks: wholeNumber(0, 100, 'number'),
    heatCold: ticksOf(heatOrCold),
    medication: chips(),
    newMedication: optionalVisibleText(60),
    habits: chips(),
    note: optionalText(5000),
  })
  .transform((sent, context) => {
    const numberIn = numbersOf(sent, context);
    const habitValues: Record<string, number> = {};
    for (const field of Object.keys(sent)) {
      const id = /^habit-([\w-]{1,60})$/.exec(field)?.[1];
      const value = id === undefined ? null : numberIn(field, 1000);
      if (id !== undefined && value !== null) habitValues[id] = value;
    }
    return { ...sent, habitValues, places: placesIn(sent.places, (field) => numberIn(field, 10)) };
  });

/** What the "now" form sends. `ratedAt`, in milliseconds, is only in an Undo: a form says that it is now. */
export const nowSchema = z
  .looseObject({
    which: requiredId(),
    score: score(),
    places: ticksOf(placeKeys),
    ratedAt: wholeNumber(0, Number.MAX_SAFE_INTEGER, 'number'),
  })
  .transform((sent, context) => {
    const numberIn = numbersOf(sent, context);
    return { ...sent, places: placesIn(sent.places, (field) => numberIn(field, 10)) };
  });

/** Reads the numbers of fields that no schema can name beforehand; a wrong one is an error of its field. */
function numbersOf(fields: Readonly<Record<string, unknown>>, context: z.RefinementCtx) {
  return (field: string, highest: number): number | null => {
    const read = wholeNumber(0, highest, highest === 10 ? 'score' : 'number').safeParse(fields[field]);
    if (read.success) return read.data;
    context.addIssue({ code: 'custom', path: [field], message: read.error.issues[0]?.message ?? 'choice' });
    return null;
  };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
