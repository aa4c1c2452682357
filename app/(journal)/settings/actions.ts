'use server';

import { endSession, savePasswordHash, saveSettings } from '@/lib/auth/data';
import { hashPassword, passwordProblem } from '@/lib/auth/password';
import { currentSessionKey } from '@/lib/auth/session';
import { knowsPassword } from '@/lib/auth/sign-in';
import { formAction } from '@/lib/form-action';
import { livedMoment, now } from '@/lib/time/clock';
import { chosenSchema, lookSchema, passwordSchema, yardstickSchema, youSchema } from './schema';

export const saveYou = formAction(youSchema, async (user, you, { t }) => {
  await saveSettings(user.id, you);
  return { saved: t('settings.saved') };
});

export const saveLook = formAction(lookSchema, async (user, look, { t }) => {
  await saveSettings(user.id, look);
  return { saved: t('settings.saved') };
});

export const saveYardstick = formAction(yardstickSchema, async (user, yardstick, { t }) => {
  if (yardstick.careSince && yardstick.careSince > livedMoment(now(), user).day)
    return { refused: 'future', field: 'careSince' };
  await saveSettings(user.id, yardstick);
  return { saved: t('settings.saved') };
});

export const endBrowser = formAction(chosenSchema, async (user, { id }, { t }) => {
  const ended = await endSession(user.id, id);
  return { saved: t(ended ? 'settings.sessions.ended' : 'settings.sessions.gone') };
});

export const changePassword = formAction(passwordSchema, async (user, sent, { t }) => {
  const { currentPassword, newPassword, others } = sent;
  const problem = passwordProblem(newPassword, user);
  if (problem) return { refused: problem, field: 'newPassword' };
  const known = await knowsPassword(user, currentPassword, now());
  if (known !== 'yes') return { refused: known, field: 'currentPassword' };
  const key = await currentSessionKey();
  const passwordHash = await hashPassword(newPassword);
  await savePasswordHash(user.id, passwordHash, others ? { allBut: key } : undefined);
  return { saved: t(others ? 'settings.password.savedOthers' : 'settings.password.saved') };
});
