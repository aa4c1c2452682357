import { expect, test } from 'vitest';
import { seedPerson, seedYear } from '@/db/seed';
import { cast } from '@/db/seed/cast';
import { livedDays } from '@/db/seed/life';
import { randomFrom } from '@/db/seed/random';
import { isBuiltIn } from '@/lib/routines/catalogue';
import { dayOf } from '@/lib/time/calendar-day';
import { freshDatabase } from '../support/database';

const to = dayOf('2026-11-23');

async function journal(days: number, userId: string = cast.ada.id) {
  const { db, connection } = freshDatabase();
  for (const member of Object.values(cast))
    await seedPerson(db, { member, passwordHash: 'never matches', createdAt: 0 });
  await seedYear(db, userId, { to, days });
  return (sql: string) => connection.prepare(sql).raw().all().filter(Array.isArray);
}

function numberFrom(rows: readonly (readonly unknown[])[]): number {
  return Number(rows[0]?.[0]);
}

/** The sample autocorrelation of neighbouring days; a missing day pairs with none. */
function lagOne(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null);
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const variance = known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length;
  const products = values.flatMap((value, index) => {
    const next = values[index + 1] ?? null;
    return value === null || next === null ? [] : [(value - mean) * (next - mean)];
  });
  return products.reduce((sum, value) => sum + value, 0) / products.length / variance;
}

test('the same person gets the same year every time', async () => {
  const everything = 'select user_id, day, waking, average, worst from pain_day order by day';
  expect((await journal(365))(everything)).toEqual((await journal(365))(everything));
});

test('two people do not get the same year', async () => {
  const pain = 'select day, waking, average, worst from pain_day order by day';
  expect((await journal(60))(pain)).not.toEqual((await journal(60, cast.ben.id))(pain));
});

test('the story ends on the asked day with a morning, and a day of the last week is missing', async () => {
  const ask = await journal(365);
  expect(ask('select day, moment from check_in order by day desc, moment desc limit 6')).toEqual([
    ['2026-11-23', 'morning'],
    ['2026-11-22', 'morning'],
    ['2026-11-22', 'evening'],
    ['2026-11-21', 'morning'],
    ['2026-11-21', 'evening'],
    ['2026-11-19', 'morning'],
  ]);
});

test('about one day in eight is missing, and nothing was written during the pause', async () => {
  const ask = await journal(3650);
  const logged = numberFrom(ask('select count(distinct day) from check_in'));
  expect(logged / 3650).toBeGreaterThan(0.84);
  expect(logged / 3650).toBeLessThan(0.92);
  expect(ask('select count(*) from pause')).toEqual([[10]]);
  expect(ask('select count(*) from check_in join pause on day between from_day and to_day')).toEqual([[0]]);
});

test('pain keeps about half of yesterday, as it does in real diaries', () => {
  const pain = livedDays(randomFrom('long'), to, 3650).map(({ average }) => average);
  expect(lagOne(pain)).toBeGreaterThan(0.4);
  expect(lagOne(pain)).toBeLessThan(0.65);
});

test('the year eases a little and still has days without pain and days of seven', async () => {
  const ask = await journal(365);
  const half = (sign: '<' | '>=') =>
    numberFrom(ask(`select avg(average) from pain_day where day ${sign} '2026-05-25'`));
  expect(half('<') - half('>=')).toBeGreaterThan(0.2);
  expect(half('<') - half('>=')).toBeLessThan(1.2);
  expect(numberFrom(ask('select max(average) from pain_day'))).toBeGreaterThanOrEqual(7);
  expect(numberFrom(ask('select min(average) from pain_day'))).toBeLessThanOrEqual(1);
});

test('a group that was not answered holds no tick, and "none today" holds an answer', async () => {
  const ask = await journal(365);
  expect(
    ask(`select count(*) from completion join check_in_group using (user_id, day)
         where "group" = 'routines' and not answered`),
  ).toEqual([[0]]);
  const none = numberFrom(
    ask(`select count(*) from check_in_group g where "group" = 'routines' and answered
    and not exists (select 1 from completion c where c.user_id = g.user_id and c.day = g.day)`),
  );
  expect(none).toBeGreaterThan(10);
});

test('every routine is a built-in one or her own', async () => {
  const names = (await journal(365))('select distinct routine from completion').map(([name]) => String(name));
  expect(names.filter((name) => !isBuiltIn(name) && !name.startsWith('own-'))).toEqual([]);
  expect(names.length).toBe(9);
});

test('the year has its weeks, three activities, two answers of how it is altogether, and totals of a clinic', async () => {
  const ask = await journal(365);
  // 365 days hold 52 weeks, and now and then one is set aside or away.
  expect(numberFrom(ask('select count(*) from week_answer'))).toBeGreaterThan(35);
  expect(numberFrom(ask('select count(*) from week_answer where activity is null'))).toBeGreaterThan(0);
  expect(ask('select count(*) from activity where archived_at is null')).toEqual([[3]]);
  const rated = ask('select day, count(*) from activity_rating group by day');
  expect(rated.length).toBeGreaterThan(15);
  expect(rated.every(([, count]) => count === 3)).toBe(true);
  expect(ask('select count(*) from global_change')).toEqual([[2]]);
  expect(ask(`select count(*) from clinic_score where form = 'ndi'`)).toEqual([[3]]);
  const measures = 'select * from activity_rating natural join week_answer order by day, activity_id';
  expect((await journal(365))(measures)).toEqual(ask(measures));
});

test('each visit that is over tells what was done, and the next appointment is the next of its kind', async () => {
  const ask = await journal(365);
  const over = `from visit where day <= '${to}'`;
  expect(numberFrom(ask(`select count(*) ${over}`))).toBeGreaterThan(12);
  expect(ask(`select count(*) ${over} and (done is null or clinician is null)`)).toEqual([[0]]);
  expect(
    ask(`select count(*) from visit v where next_day is not null and next_day <> (
      select min(day) from visit later where later.kind = v.kind and later.day > v.day)`),
  ).toEqual([[0]]);
});

test('one day is a story too', async () => {
  const ask = await journal(1);
  expect(ask('select day, moment from check_in')).toEqual([['2026-11-23', 'morning']]);
});
