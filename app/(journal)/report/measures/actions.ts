'use server';

import { formAction, type Outcome } from '@/lib/form-action';
import {
  addActivity,
  archiveActivity,
  listActivities,
  moveActivity,
  renameActivity,
} from '@/lib/measures/activities/data';
import { nextTurn } from '@/lib/measures/asked-measure';
import {
  removeClinicScore,
  saveChange,
  saveClinicScore,
  saveRatings,
  saveWeek,
  skipMeasure,
  unskipMeasure,
} from '@/lib/measures/data';
import { changeFields, ratingFields, totalFields, weekFields } from '@/lib/measures/form';
import type { Measure } from '@/lib/measures/schema';
import { totalInWords } from '@/lib/measures/total-in-words';
import type { CalendarDay } from '@/lib/time/calendar-day';
import { livedMoment, now } from '@/lib/time/clock';
import type { Words } from '@/lib/words/translator';
import {
  activityAwaySchema,
  activitySchema,
  changeSchema,
  orderSchema,
  ratingsSchema,
  totalSchema,
  weekSchema,
} from './schema';

/*
 * Each form of answers keeps those of one day. Sent without an answer it takes them away, and with `aside` it only says
 * whether the measure is set aside; Undo sends what was there before.
 */

export const tellWeek = formAction(weekSchema, async (user, { day, aside, ...week }, words) => {
  if (day > livedMoment(now(), user).day) return { refused: 'future' };
  if (aside) return turned(user, 'week', { day, aside }, words);
  const former = await saveWeek(user.id, day, week);
  return kept('week', { said: saysAny(week), before: saysAny(former) }, weekFields(day, former), words);
});

export const rateActivities = formAction(
  ratingsSchema,
  async (user, { day, aside, offered, ratings }, words) => {
    if (day > livedMoment(now(), user).day) return { refused: 'future' };
    if (aside) return turned(user, 'activities', { day, aside }, words);
    const former = await saveRatings(user.id, day, offered, ratings);
    return kept(
      'activities',
      { said: saysAny(ratings), before: saysAny(former) },
      ratingFields(day, offered, former),
      words,
    );
  },
);

export const tellChange = formAction(changeSchema, async (user, { day, aside, step }, words) => {
  if (day > livedMoment(now(), user).day) return { refused: 'future' };
  if (aside) return turned(user, 'change', { day, aside }, words);
  const former = await saveChange(user.id, day, step);
  return kept('change', { said: step !== null, before: former !== null }, changeFields(day, former), words);
});

export const keepTotal = formAction(totalSchema, async (user, { which: id, score, ...said }, words) => {
  const { t } = words;
  if (said.day > livedMoment(now(), user).day) return { refused: 'future', field: 'day' };
  if (score === null) {
    const former = await removeClinicScore(user.id, id);
    if (!former) return { refused: 'required', field: 'total' };
    return {
      saved: t('measures.clinic.removed', { total: totalInWords(former, words) }),
      undo: totalFields(former),
    };
  }
  const saved = await saveClinicScore(user.id, { id, score, ...said });
  if (!saved) return { refused: 'goneItem' };
  const { former } = saved;
  return {
    saved: t('measures.clinic.saved', { total: totalInWords({ score, ...said }, words) }),
    undo: former ? totalFields(former) : { which: [id], day: [said.day], form: [said.form] },
  };
});

export const makeActivity = formAction(activitySchema, async (user, activity, { t }) => {
  if (!(await addActivity(user.id, activity))) return { refused: 'fiveActivities' };
  return { saved: t('measures.activities.added', { name: activity.name }) };
});

export const nameActivity = formAction(activitySchema, async (user, { id, name }, { t }) => {
  if (!(await renameActivity(user.id, id, name))) return { refused: 'goneItem' };
  return { saved: t('settings.belongings.renamed', { name }) };
});

export const putActivityAway = formAction(activityAwaySchema, async (user, { id, away }, { t }) => {
  const name = (await listActivities(user.id)).find((activity) => activity.id === id)?.name;
  if (!name) return { refused: 'goneItem' };
  if (!(await archiveActivity(user.id, id, away ? now() : null))) return { refused: 'fiveActivities' };
  return { saved: t(`settings.belongings.${away ? 'putAwayDone' : 'offerDone'}`, { name }) };
});

export const orderActivities = formAction(orderSchema, async (user, { up, down }, { t }) => {
  const id = up ?? down;
  const order = id === null ? null : await moveActivity(user.id, id, up ? -1 : 1);
  const place = order?.findIndex((activity) => activity.id === id) ?? -1;
  const name = order?.[place]?.name;
  if (!order || !name) return { refused: 'goneItem' };
  return { saved: t('measures.activities.moved', { name, place: place + 1, count: order.length }) };
});

async function turned(
  user: { readonly id: Parameters<typeof skipMeasure>[0] },
  measure: Measure,
  { day, aside }: { readonly day: CalendarDay; readonly aside: 'yes' | 'no' },
  { t, day: inWords }: Words,
): Promise<Outcome> {
  if (aside === 'no') {
    await unskipMeasure(user.id, day, measure);
    return { saved: t('measures.askAgain'), undo: { day: [day], aside: ['yes'] } };
  }
  await skipMeasure(user.id, day, measure);
  const next = inWords(nextTurn(measure, day), 'dayMonth');
  return {
    saved: t('measures.setAside', { day: next }),
    undo: { day: [day], aside: ['no'] },
  };
}

/** Says what a save did, with the way back; one that says nothing where nothing was is refused. */
function kept(
  measure: Measure,
  { said, before }: { readonly said: boolean; readonly before: boolean },
  undo: ReturnType<typeof weekFields>,
  { t }: Words,
): Outcome {
  if (!said && !before) return { refused: 'nothing' };
  return { saved: t(`measures.${measure}.${said ? 'saved' : 'removed'}`), undo };
}

function saysAny(answers: Readonly<Record<string, number | null>>): boolean {
  return Object.values(answers).some((answer) => answer !== null);
}
