'use server';

import { formAction } from '@/lib/form-action';
import { listPillows, retirePillow, reusePillow, savePillow } from '@/lib/sleep/data';
import { livedMoment, now } from '@/lib/time/clock';
import { pillowAwaySchema, pillowSchema } from './schema';

export const keepPillow = formAction(pillowSchema, async (user, sent, { t }) => {
  const { id, name, kind, height: heightCm, since: sinceDay } = sent;
  if (sinceDay && sinceDay > livedMoment(now(), user).day) return { refused: 'future', field: 'since' };
  const former = (await listPillows(user.id)).find((pillow) => pillow.id === id);
  if (sinceDay && former?.retiredDay && sinceDay > former.retiredDay)
    return { refused: 'sinceRetired', field: 'since' };
  if (!(await savePillow(user.id, { id, name, kind, heightCm, sinceDay }))) return { refused: 'goneItem' };
  return { saved: t(`settings.pillows.${former ? 'changed' : 'saved'}`, { name }) };
});

export const putPillowAway = formAction(pillowAwaySchema, async (user, { id, away }, { t }) => {
  const name = (await listPillows(user.id)).find((pillow) => pillow.id === id)?.name;
  if (name === undefined) return { refused: 'goneItem' };
  if (away) await retirePillow(user.id, id, livedMoment(now(), user).day);
  else await reusePillow(user.id, id);
  return { saved: t(`settings.pillows.${away ? 'retired' : 'reused'}`, { name }) };
});
