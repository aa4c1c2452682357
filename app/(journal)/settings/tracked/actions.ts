'use server';

import { saveSettings } from '@/lib/auth/data';
import { formAction } from '@/lib/form-action';
import type { Trackable } from '@/lib/journal/schema';
import { eveningOf, trackedOrder } from '@/lib/journal/tracked-order';
import { trackedSchema } from './schema';

export const saveTracked = formAction(trackedSchema, async (user, sent, { t }) => {
  const moved = sent.up ?? sent.down;
  const tracked = trackedOrder(sent.tracked, moved && { item: moved, by: sent.up ? -1 : 1 });
  await saveSettings(user.id, { tracked });
  const evening: readonly Trackable[] = eveningOf(tracked);
  if (moved === null || !evening.includes(moved)) return { saved: t('settings.saved') };
  const name = t(`settings.tracked.options.${moved}`);
  const place = evening.indexOf(moved) + 1;
  return { saved: t('settings.tracked.moved', { name, place, count: evening.length }) };
});
