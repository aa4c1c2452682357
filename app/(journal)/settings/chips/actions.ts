'use server';

import { formAction } from '@/lib/form-action';
import { archiveChip, getChip, renameChip } from '@/lib/journal/chips/data';
import { now } from '@/lib/time/clock';
import { chipAwaySchema, chipNameSchema } from './schema';

export const nameChip = formAction(chipNameSchema, async (user, { name, ...chip }, { t }) => {
  if (!(await getChip(user.id, chip))) return { refused: 'goneItem' };
  if (!(await renameChip(user.id, chip, name))) return { refused: 'taken', field: 'name' };
  return { saved: t('settings.belongings.renamed', { name }) };
});

export const putChipAway = formAction(chipAwaySchema, async (user, { away, ...chip }, { t }) => {
  const name = (await getChip(user.id, chip))?.name;
  if (!name) return { refused: 'goneItem' };
  await archiveChip(user.id, chip, away ? now() : null);
  return { saved: t(`settings.belongings.${away ? 'putAwayDone' : 'offerDone'}`, { name }) };
});
