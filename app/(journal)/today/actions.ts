'use server';

import { formAction, type Outcome } from '@/lib/form-action';
import type { Typed } from '@/lib/form-state';
import { type Asked, type Saved, saveEvening, saveMorning } from '@/lib/journal/check-in/data';
import { eveningFields, morningFields } from '@/lib/journal/check-in/form';
import { eveningSchema, morningSchema } from '@/lib/journal/check-in/schema';
import { areChoices, listChoices, offeredIn } from '@/lib/journal/choices/data';
import { medicationNamed } from '@/lib/journal/medication/data';
import type { Moment } from '@/lib/journal/schema';
import { factorNamed } from '@/lib/pain/data';
import { livedMoment, now } from '@/lib/time/clock';
import type { Words } from '@/lib/words/translator';

export const logMorning = formAction(morningSchema, async (user, sent, words) => {
  const { day, drawn, waking, asleep: asleepMinutes, quality, awakenings, position, pillow: pillowId } = sent;
  const at = now();
  const today = livedMoment(at, user).day;
  if (day > today) return { refused: 'future' };
  const said = { waking, asleepMinutes, quality, awakenings, position, pillowId };
  const saved = await saveMorning(user.id, day, { said, drawn }, { at, backFilled: day < today });
  return outcomeOf('morning', saved, words, {
    fields: (former, result) => morningFields(day, former, result),
    name: (answer) => words.t(`today.answers.${answer}`),
  });
});

export const logEvening = formAction(eveningSchema, async (user, sent, words) => {
  const { day, drawn, average, worst, places, feelings, stress, routines, breaks, heatCold } = sent;
  const { habits, habitValues, note } = sent;
  const at = now();
  const today = livedMoment(at, user).day;
  if (day > today) return { refused: 'future' };
  const choices = await listChoices(user);
  if (!areChoices(sent, choices)) return { refused: 'choice' };
  const newWorse =
    sent.newWorse === null ? [] : [factorNamed(user.id, 'worse', sent.newWorse, choices.factors)];
  const newEased =
    sent.newEased === null ? [] : [factorNamed(user.id, 'eased', sent.newEased, choices.factors)];
  const newMedication =
    sent.newMedication === null ? [] : [medicationNamed(user.id, sent.newMedication, choices.medications)];
  const said = {
    average,
    worst,
    places,
    feelings,
    worse: withNew(sent.worse, newWorse),
    eased: withNew(sent.eased, newEased),
    stress,
    stressSources: sent.sources,
    routines,
    breaks,
    heatCold,
    medication: withNew(sent.medication, newMedication),
    habits,
    habitValues,
    note,
  };
  const asked: Asked = {
    offered: offeredIn(choices, user),
    factors: [...newWorse, ...newEased],
    medications: newMedication,
  };
  const saved = await saveEvening(user.id, day, { said, drawn }, asked, { at, backFilled: day < today });
  return outcomeOf('evening', saved, words, {
    fields: (former, result) => eveningFields(day, former, result),
    name: (answer) => words.t(`today.answers.${answer}`),
  });
});

/** The ticked chips of a group with those that were just made; null while there is neither. */
function withNew(
  ticked: readonly string[] | null,
  made: readonly { readonly id: string }[],
): readonly string[] | null {
  return made.length === 0 ? ticked : [...new Set([...(ticked ?? []), ...made.map(({ id }) => id)])];
}

/** Says what a save did and what it replaced, with the way back to what was there before. */
function outcomeOf<Said extends object>(
  moment: Moment,
  saved: Saved<Said>,
  { t, list }: Words,
  form: {
    fields: (former: Said, result: Said) => Typed;
    name: (answer: keyof Said & string) => string;
  },
): Outcome {
  if (saved.outcome === 'nothing') return { refused: 'nothing' };
  const { former, result, replaced } = saved;
  return {
    saved: [
      t(`today.${moment}.${saved.outcome}`),
      replaced.length > 0 && t('today.replaced', { answers: list(replaced.map(form.name)) }),
    ]
      .filter(Boolean)
      .join(' '),
    undo: form.fields(former.said, result),
  };
}
