'use server';

import { z } from 'zod';
import { formAction } from '@/lib/form-action';
import {
  optionalChoice,
  optionalDay,
  optionalText,
  optionalVisibleText,
  requiredDay,
  requiredId,
} from '@/lib/form-fields';
import { nowSchema } from '@/lib/journal/check-in/schema';
import { getPause, removePause, savePause } from '@/lib/journal/pauses/data';
import { removePainNow, savePainNow } from '@/lib/pain/data';
import { placeFields } from '@/lib/pain/place-fields';
import { addDays } from '@/lib/time/calendar-day';
import { livedMoment, now } from '@/lib/time/clock';
import { removeVisit, saveNextDay, saveVisit } from '@/lib/visits/data';
import { visitKinds } from '@/lib/visits/schema';
import { visitFields } from '@/lib/visits/visit-fields';

/*
 * What happens on a day besides its morning and evening. Each form sends the id that it made, so sending it twice is
 * once (not called `id`: that name would hide the form's own); sent without its one answer, it takes the thing away, and Undo sends what it was.
 */

export const rateNow = formAction(nowSchema, async (user, { which: id, score, places, ratedAt }, { t }) => {
  if (score === null) {
    const former = await removePainNow(user.id, id);
    if (!former) return { refused: 'nothing' };
    const undo = { which: [id], score: [String(former.score)], ratedAt: [String(former.ratedAt)] };
    return { saved: t('now.removed'), undo: { ...undo, ...placeFields(former.places) } };
  }
  const at = Math.min(now(), ratedAt ?? now());
  const { day } = livedMoment(at, user);
  const kept = await savePainNow(user.id, { id, day, score, ratedAt: at, places: places ?? [] });
  if (!kept) return { refused: 'nothing' };
  return { saved: t('now.saved'), undo: { which: [id] } };
});

export const noteVisit = formAction(
  z.object({
    which: requiredId(),
    day: requiredDay(),
    kind: optionalChoice(visitKinds),
    clinician: optionalVisibleText(80),
    done: optionalText(1000),
    question: optionalText(500),
    next: optionalDay(),
    /** Changes the next appointment alone. */
    only: optionalChoice(['next']),
  }),
  async (user, { which: id, day, next: nextDay, only, kind, ...said }, { t }) => {
    const latest = addDays(livedMoment(now(), user).day, 730);
    if (nextDay && nextDay <= day) return { refused: 'afterVisit', field: 'next' };
    if (nextDay && nextDay > latest) return { refused: 'tooFar', field: 'next' };
    if (only) {
      const former = await saveNextDay(user.id, id, nextDay);
      if (!former) return { refused: 'nothing' };
      const undo = { which: [id], day: [former.day], only: ['next'] };
      return {
        saved: t(nextDay ? 'visits.appointmentSaved' : 'visits.appointmentRemoved'),
        undo: former.nextDay ? { ...undo, next: [former.nextDay] } : undo,
      };
    }
    if (kind === null) {
      const former = await removeVisit(user.id, id);
      if (!former) return { refused: 'nothing' };
      return { saved: t('visits.removed'), undo: visitFields(former) };
    }
    if (day > latest) return { refused: 'tooFar', field: 'day' };
    const saved = await saveVisit(user.id, { id, day, kind, nextDay, ...said });
    if (!saved) return { refused: 'choice' };
    const { former } = saved;
    return { saved: t('visits.saved'), undo: former ? visitFields(former) : { which: [id], day: [day] } };
  },
);

export const planPause = formAction(
  z.object({ which: requiredId(), from: optionalDay(), to: optionalDay() }),
  async (user, { which: id, from, to }, { t }) => {
    if (from === null && to === null) {
      const former = await removePause(user.id, id);
      if (!former) return { refused: 'nothing' };
      return { saved: t('pause.removed'), undo: { which: [id], from: [former.from], to: [former.to] } };
    }
    if (from === null) return { refused: 'required', field: 'from' };
    if (to === null) return { refused: 'required', field: 'to' };
    if (to < from) return { refused: 'endsFirst', field: 'to' };
    const today = livedMoment(now(), user).day;
    if (from > addDays(today, 730)) return { refused: 'tooFar', field: 'from' };
    if (to > addDays(from, 365)) return { refused: 'tooFar', field: 'to' };
    const former = await getPause(user.id, id);
    const ends = former !== null && to < today && to < former.to;
    if (!(await savePause(user.id, { id, from, to }))) return { refused: 'overlaps', field: 'from' };
    return {
      saved: t(ends ? 'pause.removed' : 'pause.saved'),
      undo: former ? { which: [id], from: [former.from], to: [former.to] } : { which: [id] },
    };
  },
);
