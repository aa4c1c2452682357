import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { ratingsSchema, weekSchema } from '@/app/(journal)/report/measures/schema';
import type { User } from '@/lib/auth/session';
import {
  addActivity,
  archiveActivity,
  listActivities,
  mostActivities,
  moveActivity,
  renameActivity,
} from '@/lib/measures/activities/data';
import { answersOfDay } from '@/lib/measures/answers-of-day';
import {
  getClinicScore,
  getTurns,
  listMeasures,
  removeClinicScore,
  saveChange,
  saveClinicScore,
  saveRatings,
  saveWeek,
  skipMeasure,
  unskipMeasure,
} from '@/lib/measures/data';
import { ratingFields, weekFields } from '@/lib/measures/form';
import { noWeek, type Week } from '@/lib/measures/schema';
import { weekScore } from '@/lib/measures/week-score';
import { addDays, dayOf } from '@/lib/time/calendar-day';
import { addPerson, storyTime } from '../support/cast';
import { freshDatabase } from '../support/database';

const monday = dayOf('2026-11-23');
const range = { from: addDays(monday, -30), to: monday };
const week: Week = { average: 5, enjoyment: 0, activity: 4 };
const ndi = { id: 'ndi', day: monday, form: 'ndi', name: null, score: 18.5, most: null } as const;

let ada: User;
let ben: User;
beforeEach(async () => {
  freshDatabase();
  ada = await addPerson('Ada');
  ben = await addPerson('Ben');
});

const nothing = { weeks: [], activities: [], ratings: [], globalChanges: [], clinicScores: [] };

test('a day keeps one answer of each measure, and a second save answers what it replaced', async () => {
  await addActivity(ada.id, { id: 'desk', name: 'An hour at the desk' });
  expect(await saveWeek(ada.id, monday, week)).toEqual(noWeek);
  expect(await saveWeek(ada.id, monday, { ...week, activity: null })).toEqual(week);
  expect(await saveChange(ada.id, monday, -1)).toBeNull();
  expect(await saveChange(ada.id, monday, 2)).toBe(-1);
  expect(await saveRatings(ada.id, monday, ['desk'], { desk: 4 })).toEqual({});
  expect(await saveRatings(ada.id, monday, ['desk'], { desk: 0 })).toEqual({ desk: 4 });
  expect(await saveClinicScore(ada.id, ndi)).toEqual({ former: null });
  expect(await saveClinicScore(ada.id, { ...ndi, score: 12 })).toEqual({ former: ndi });
  expect(await listMeasures(ada.id, range)).toEqual({
    weeks: [{ day: monday, ...week, activity: null }],
    activities: [{ id: 'desk', name: 'An hour at the desk', archived: false }],
    ratings: [{ day: monday, activityId: 'desk', rating: 0 }],
    globalChanges: [{ day: monday, step: 2 }],
    clinicScores: [{ ...ndi, score: 12 }],
  });
});

test('a second person neither sees, changes nor removes any of it', async () => {
  await addActivity(ada.id, { id: 'desk', name: 'An hour at the desk' });
  await saveWeek(ada.id, monday, week);
  await saveRatings(ada.id, monday, ['desk'], { desk: 4 });
  await saveChange(ada.id, monday, 1);
  await saveClinicScore(ada.id, ndi);
  await skipMeasure(ada.id, monday, 'change');
  const before = [await listMeasures(ada.id, range), await getTurns(ada.id, monday)];

  expect(await listMeasures(ben.id, range)).toEqual(nothing);
  expect(await getClinicScore(ben.id, ndi.id)).toBeNull();
  expect(await removeClinicScore(ben.id, ndi.id)).toBeNull();
  expect(await saveClinicScore(ben.id, { ...ndi, score: 1 })).toBe(false);
  expect(await renameActivity(ben.id, 'desk', 'Mine')).toBe(false);
  expect(await archiveActivity(ben.id, 'desk', storyTime)).toBe(false);
  expect(await moveActivity(ben.id, 'desk', 1)).toBeNull();
  expect(await addActivity(ben.id, { id: 'desk', name: 'Mine' })).toBe(false);
  await expect(saveRatings(ben.id, monday, ['desk'], { desk: 9 })).rejects.toThrow();
  expect(await saveRatings(ben.id, monday, ['desk'], {})).toEqual({});
  await saveWeek(ben.id, monday, noWeek);
  await saveChange(ben.id, monday, null);
  await unskipMeasure(ben.id, monday, 'change');
  const none = { answered: null, setAside: null };
  expect(await getTurns(ben.id, monday)).toEqual({ week: none, activities: none, change: none });

  expect([await listMeasures(ada.id, range), await getTurns(ada.id, monday)]).toEqual(before);
});

test('a failing save of ratings leaves the day as it was', async () => {
  await addActivity(ada.id, { id: 'desk', name: 'An hour at the desk' });
  await saveRatings(ada.id, monday, ['desk'], { desk: 4 });
  await expect(saveRatings(ada.id, monday, ['desk', 'bens'], { desk: 1, bens: 2 })).rejects.toThrow();
  expect((await listMeasures(ada.id, range)).ratings).toEqual([
    { day: monday, activityId: 'desk', rating: 4 },
  ]);
});

test('ratings of an activity that the form did not offer stay', async () => {
  await addActivity(ada.id, { id: 'desk', name: 'An hour at the desk' });
  await addActivity(ada.id, { id: 'drive', name: 'Driving' });
  await saveRatings(ada.id, monday, ['desk', 'drive'], { desk: 4, drive: 6 });
  await saveRatings(ada.id, monday, ['desk'], {});
  expect((await listMeasures(ada.id, range)).ratings).toEqual([
    { day: monday, activityId: 'drive', rating: 6 },
  ]);
});

test('five activities may be in use at a time; one that is put away makes room and keeps its ratings', async () => {
  for (const id of ['a', 'b', 'c', 'd', 'e']) expect(await addActivity(ada.id, { id, name: id })).toBe(true);
  expect(await addActivity(ada.id, { id: 'a', name: 'sent twice' })).toBe(true);
  expect(await addActivity(ada.id, { id: 'f', name: 'f' })).toBe(false);
  await saveRatings(ada.id, monday, ['a'], { a: 3 });
  expect(await archiveActivity(ada.id, 'a', storyTime)).toBe(true);
  expect(await addActivity(ada.id, { id: 'f', name: 'f' })).toBe(true);
  expect(await archiveActivity(ada.id, 'a', null)).toBe(false);
  expect((await listMeasures(ada.id, range)).ratings).toHaveLength(1);
});

test('two tabs at once cannot pass the most activities together', async () => {
  for (const id of ['a', 'b', 'c', 'd']) await addActivity(ada.id, { id, name: id });
  const raced = await Promise.all(['e', 'f'].map((id) => addActivity(ada.id, { id, name: id })));
  expect(raced.sort()).toEqual([false, true]);
  expect(await listActivities(ada.id)).toHaveLength(mostActivities);
});

test('activities stand in the order in which they were made, until one is moved', async () => {
  for (const id of ['a', 'b', 'c']) await addActivity(ada.id, { id, name: `${id}`.toUpperCase() });
  await archiveActivity(ada.id, 'b', storyTime);
  const order = async () => (await listActivities(ada.id)).map(({ id }) => id);
  expect(await order()).toEqual(['a', 'b', 'c']);
  expect((await moveActivity(ada.id, 'c', -1))?.map(({ id }) => id)).toEqual(['c', 'a']);
  expect(await order()).toEqual(['c', 'a', 'b']);
  expect((await moveActivity(ada.id, 'c', -1))?.map(({ id }) => id)).toEqual(['c', 'a']);
});

test('a measure had its turn on the last day on which it was answered or set aside, up to the day that asks', async () => {
  await saveWeek(ada.id, addDays(monday, -9), week);
  await saveWeek(ada.id, addDays(monday, 1), week);
  await skipMeasure(ada.id, addDays(monday, -2), 'week');
  await skipMeasure(ada.id, addDays(monday, -2), 'week');
  const turn = { answered: addDays(monday, -9), setAside: addDays(monday, -2) };
  expect((await getTurns(ada.id, monday)).week).toEqual(turn);
  await unskipMeasure(ada.id, addDays(monday, -2), 'week');
  expect((await getTurns(ada.id, monday)).week).toEqual({ ...turn, setAside: null });
});

const score = fc.option(fc.integer({ min: 0, max: 10 }));

test('a question that was not answered is null, never zero, through its form, the database and back', async () => {
  for (const id of ['a', 'b', 'c']) await addActivity(ada.id, { id, name: id });
  const offered = ['a', 'b', 'c'];
  await fc.assert(
    fc.asyncProperty(
      fc.record({ average: score, enjoyment: score, activity: score }),
      fc.dictionary(fc.constantFrom(...offered), fc.integer({ min: 0, max: 10 }), { noNullPrototype: true }),
      fc.option(fc.integer({ min: -3, max: 3 })),
      async (said, ratings, step) => {
        const { day, aside, ...sent } = weekSchema.parse(weekFields(monday, said));
        expect([day, aside, sent]).toEqual([monday, null, said]);
        const rated = ratingsSchema.parse(ratingFields(monday, offered, ratings));
        expect(rated).toEqual({ day: monday, aside: null, offered, ratings });
        await saveWeek(ada.id, monday, sent);
        await saveRatings(ada.id, monday, offered, ratings);
        await saveChange(ada.id, monday, step);
        const kept = answersOfDay(await listMeasures(ada.id, range), monday);
        expect(kept).toMatchObject({ week: said, ratings, step });
        expect(Object.keys(kept.ratings)).toHaveLength(Object.keys(ratings).length);
        const whole = Object.values(said).every((answer) => answer !== null);
        expect(weekScore(kept.week) !== null).toBe(whole);
      },
    ),
    { numRuns: 60 },
  );
});
