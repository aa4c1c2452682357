'use server';

import { formAction } from '@/lib/form-action';
import { saveTrouble } from '@/lib/journal/trouble/data';
import { livedMoment, now } from '@/lib/time/clock';
import { troubleSchema } from './schema';

export const keepTrouble = formAction(troubleSchema, async (user, trouble, { t }) => {
  if (trouble.since && trouble.since > livedMoment(now(), user).day)
    return { refused: 'future', field: 'since' };
  await saveTrouble(user.id, trouble);
  return { saved: t('settings.saved') };
});
