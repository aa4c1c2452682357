import { z } from 'zod';
import {
  chips,
  decimal,
  optionalChoice,
  optionalId,
  optionalVisibleText,
  requiredChoice,
  requiredDay,
  requiredId,
  score,
  visibleText,
  wholeNumber,
} from '@/lib/form-fields';
import { mostOf } from '@/lib/measures/schema';
import { awayFields } from '../../settings/away-fields';

/** The day that an answer is about, and whether it is set aside on it ("yes") or asked again ("no"). */
const turnFields = { day: requiredDay(), aside: optionalChoice(['yes', 'no']) };

export const weekSchema = z.object({
  ...turnFields,
  average: score(),
  enjoyment: score(),
  activity: score(),
});

/** What the form of activities sends: those that it offered, and for each a rating in a field of its own, `rating-<id>`. */
export const ratingsSchema = z
  .looseObject({ ...turnFields, offered: chips() })
  .transform(({ offered: ids, ...sent }, context) => {
    const offered = ids ?? [];
    const ratings = new Map<string, number>();
    for (const id of offered) {
      const field = `rating-${id}`;
      const read = score().safeParse(sent[field]);
      if (!read.success) context.addIssue({ code: 'custom', path: [field], message: 'score' });
      else if (read.data !== null) ratings.set(id, read.data);
    }
    const { day, aside } = sent;
    return { day, aside, offered, ratings: Object.fromEntries(ratings) };
  });

export const changeSchema = z.object({ ...turnFields, step: wholeNumber(-3, 3, 'choice') });

/** The NDI comes as points or as a percentage, and is kept as points. */
export const totalForms = ['peg', 'ndi', 'ndi-percent', 'other'] as const;

const highest = { peg: mostOf.peg, ndi: mostOf.ndi, 'ndi-percent': 100 } as const;

/** A total from a clinic's form; without a total it takes the one of this id away, unless it is there to `keep` one. */
export const totalSchema = z
  .object({
    which: requiredId(),
    day: requiredDay(),
    form: requiredChoice(totalForms),
    total: decimal(0, 1000, 'total'),
    name: optionalVisibleText(60),
    most: decimal(1, 1000, 'most'),
    keep: optionalChoice(['yes']),
  })
  .transform(({ form: chosen, total, keep, ...sent }, context) => {
    if (keep && total === null) context.addIssue({ code: 'custom', path: ['total'], message: 'required' });
    const isOther = chosen === 'other';
    const most = isOther ? sent.most : null;
    const name = isOther ? sent.name : null;
    if (total !== null && total > (chosen === 'other' ? (most ?? 1000) : highest[chosen]))
      context.addIssue({ code: 'custom', path: ['total'], message: 'total' });
    if (total !== null && isOther && name === null)
      context.addIssue({ code: 'custom', path: ['name'], message: 'required' });
    const inPercent = chosen === 'ndi-percent';
    const form = inPercent ? ('ndi' as const) : chosen;
    // To the two decimals that a total is typed with.
    const score = total !== null && inPercent ? Math.round(total * 50) / 100 : total;
    return { ...sent, form, score, name, most };
  });

/** `id` is made by the page, so that the same form sent twice is one activity. */
export const activitySchema = z.object({ id: requiredId(), name: visibleText(80) });

export const activityAwaySchema = z.object(awayFields);

/** The activity whose arrow was pressed. */
export const orderSchema = z.object({ up: optionalId(), down: optionalId() });
