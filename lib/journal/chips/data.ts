import type { UserId } from '@/lib/auth/user-id';
import { archiveFactor, listFactors, renameFactor } from '@/lib/pain/data';
import { archiveMedication, listMedications, renameMedication } from '../medication/data';
import type { Chip } from './schema';

/** The person's own chips by their names, archived ones too. */
export async function listChips(userId: UserId): Promise<Chip[]> {
  const [medications, factors] = await Promise.all([listMedications(userId), listFactors(userId)]);
  return [
    ...medications.map((each) => ({ ...each, kind: 'medication' as const })),
    ...factors.map(({ direction, ...each }) => ({ ...each, kind: direction })),
  ];
}

/** One of the person's own chips, or null. */
export async function getChip(userId: UserId, { kind, id }: Pick<Chip, 'kind' | 'id'>): Promise<Chip | null> {
  return (await listChips(userId)).find((chip) => chip.kind === kind && chip.id === id) ?? null;
}

/** Renames a chip; its days stay. Answers false when the person has no such one, or another of that name in its group. */
export async function renameChip(
  userId: UserId,
  { kind, id }: Pick<Chip, 'kind' | 'id'>,
  name: string,
): Promise<boolean> {
  return kind === 'medication' ? renameMedication(userId, id, name) : renameFactor(userId, id, name);
}

/** Takes a chip out of Today, or offers it again with null; its days stay. False when the person has no such one. */
export async function archiveChip(
  userId: UserId,
  { kind, id }: Pick<Chip, 'kind' | 'id'>,
  archivedAt: number | null,
): Promise<boolean> {
  return kind === 'medication'
    ? archiveMedication(userId, id, archivedAt)
    : archiveFactor(userId, id, archivedAt);
}
