import type { SQLiteInsertValue, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Db } from '@/db/client';
import { breakCount, checkIn, checkInGroup, completion, night, painDay, stress } from '@/db/schema/day';
import { routine } from '@/db/schema/things';
import { randomFrom } from '@/db/seed/random';
import type { UserId } from '@/lib/auth/user-id';
import type { CalendarDay } from '@/lib/time/calendar-day';
import { daysOf, lastDays } from '@/lib/time/day-range';

/** How many habits such a diary has: six of night and day, and the rest routines of one's own. */
export const habits = 50;

const rowsAtOnce = 1_000;

/**
 * Writes a diary of so many days, the last of them `to`, in which a tenth of the days, and of what is asked on the
 * others, was not said.
 */
export async function writeFiftyHabits(
  db: Db,
  userId: UserId,
  to: CalendarDay,
  count: number,
): Promise<void> {
  const random = randomFrom('fifty habits');
  const said = (value: number) => (random.chance(0.1) ? null : value);
  const score = (mean: number) => Math.min(10, Math.max(0, Math.round(random.normal(mean, 2))));
  const routines = Array.from({ length: habits - 6 }, (_, index) => `own-${count}-${index}`);
  const days = daysOf(lastDays(to, count)).filter((_, index) => index === 0 || !random.chance(0.1));

  async function insert<T extends SQLiteTable>(
    table: T,
    row: (day: CalendarDay) => readonly SQLiteInsertValue<T>[],
  ): Promise<void> {
    const rows = days.flatMap(row);
    for (let from = 0; from < rows.length; from += rowsAtOnce)
      await db.insert(table).values(rows.slice(from, from + rowsAtOnce));
  }

  await db.insert(routine).values(routines.map((id) => ({ id, userId, name: id })));
  const whole = { userId, enteredAt: 0, changedAt: 0, backFilled: false };
  await insert(checkIn, (day) => [
    { ...whole, day, moment: 'morning' as const },
    { ...whole, day, moment: 'evening' as const },
  ]);
  await insert(checkInGroup, (day) => [
    { userId, day, moment: 'evening' as const, group: 'routines', offered: routines, answered: true },
  ]);
  await insert(painDay, (day) => {
    const waking = score(4);
    return [
      { userId, day, waking: said(waking), average: said(Math.min(10, waking + random.count(1))), worst: 10 },
    ];
  });
  await insert(night, (day) => [
    {
      userId,
      day,
      asleepMinutes: said(15 * Math.round(random.normal(28, 4))),
      quality: said(score(6)),
      awakenings: said(random.count(1)),
      position: random.chance(0.2) ? ('stomach' as const) : ('side' as const),
    },
  ]);
  await insert(stress, (day) => (random.chance(0.1) ? [] : [{ userId, day, level: score(5) }]));
  await insert(breakCount, (day) => (random.chance(0.1) ? [] : [{ userId, day, count: random.count(3) }]));
  await insert(completion, (day) =>
    routines.filter(() => random.chance(0.4)).map((id) => ({ userId, day, routine: id })),
  );
}
