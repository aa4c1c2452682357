import { expect, test } from 'vitest';
import { seedPerson, seedYear } from '@/db/seed';
import { cast } from '@/db/seed/cast';
import { userIdOf } from '@/lib/auth/user-id';
import { listDays } from '@/lib/journal/data';
import type { JournalDay } from '@/lib/journal/schema';
import { unsaidDay } from '@/lib/journal/unsaid-day';
import { getDiary } from '@/lib/reports/csv/data';
import { daysCsv } from '@/lib/reports/csv/days';
import { longCsv } from '@/lib/reports/csv/long';
import { dayOf } from '@/lib/time/calendar-day';
import { lastDays } from '@/lib/time/day-range';
import { wordsFor } from '@/lib/words/translator';
import { storyTime } from '../support/cast';
import { csvRows, wholeText } from '../support/csv';
import { freshDatabase } from '../support/database';
import { readLong } from '../support/read-long';

const to = dayOf('2026-11-23');
const words = wordsFor('en-GB');

test("the files of Ada's year, read back, are the days that were kept", async () => {
  const { db } = freshDatabase();
  const id = userIdOf(cast.ada.id);
  await seedPerson(db, { member: cast.ada, passwordHash: 'never matches', createdAt: storyTime });
  await seedYear(db, id, { to });
  const range = lastDays(to, 400);
  const diary = await getDiary(id, range);

  const { things } = diary;
  const own = [things.routines, things.habits, things.pillows, things.factors, things.medications].flat();
  const names = Object.fromEntries(own.flatMap(({ id, name }) => (name === null ? [] : [[id, name]])));
  const long = readLong(await wholeText(longCsv(diary, words)), words, names);
  const [head = [], ...rows] = csvRows((await wholeText(daysCsv(diary, words))).slice(1));
  const logged = new Map(
    rows.map((row) => [row[0], row.slice(1, 3).map((cell) => (cell === '' ? false : cell === '1'))]),
  );

  const kept = await listDays(id, range);
  expect(rows).toHaveLength(400);
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head.length]));
  for (const day of kept) {
    const [wasLogged, backFilled] = logged.get(day.day) ?? [];
    expect({ logged: wasLogged, backFilled }).toEqual({ logged: day.logged, backFilled: day.backFilled });
    const said = { ...day, logged: false, backFilled: false };
    expect(inOrder(long.get(day.day) ?? unsaidDay(day.day)), day.day).toEqual(inOrder(said));
  }
});

/** The order of what was ticked says nothing. */
function inOrder(day: JournalDay): unknown {
  return JSON.parse(JSON.stringify(day), (key, value) =>
    key === 'done' || key === 'places'
      ? value && [...value].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
      : value,
  );
}
