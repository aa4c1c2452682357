'use server';

import { formAction } from '@/lib/form-action';
import {
  addRoutine,
  archiveRoutine,
  listRoutines,
  saveOfferedRoutines,
  saveRoutine,
} from '@/lib/routines/data';
import { now } from '@/lib/time/clock';
import { offeredSchema, routineAwaySchema, routineSchema } from './schema';

export const chooseRoutines = formAction(offeredSchema, async (user, { offered }, { t }) => {
  const all = (await listRoutines(user.id)).filter(({ archived }) => !archived).map(({ id }) => id);
  const ids = all.filter((id) => offered.includes(id));
  await saveOfferedRoutines(user.id, ids.length === all.length ? null : ids);
  return { saved: t('settings.saved') };
});

export const makeRoutine = formAction(routineSchema, async (user, routine, { t }) => {
  if (!(await addRoutine(user.id, routine))) return { refused: 'goneItem' };
  return { saved: t('settings.routines.added', { name: routine.name }) };
});

export const changeRoutine = formAction(routineSchema, async (user, routine, { t }) => {
  if (!(await saveRoutine(user.id, routine))) return { refused: 'goneItem' };
  return { saved: t('settings.routines.changed', { name: routine.name }) };
});

export const putRoutineAway = formAction(routineAwaySchema, async (user, { id, away }, { t }) => {
  const name = (await listRoutines(user.id)).find((routine) => routine.id === id)?.name;
  if (!name) return { refused: 'goneItem' };
  await archiveRoutine(user.id, id, away ? now() : null);
  return { saved: t(`settings.belongings.${away ? 'putAwayDone' : 'offerDone'}`, { name }) };
});
