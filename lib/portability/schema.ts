import { z } from 'zod';
import { habitKinds } from '@/lib/journal/habits/schema';
import { heatOrCold } from '@/lib/journal/heat-cold/schema';
import { groups, moments, trackables } from '@/lib/journal/schema';
import { directions, feelings, regions, sides } from '@/lib/pain/schema';
import { pillowKinds, positions } from '@/lib/sleep/schema';
import { stressSources } from '@/lib/stress/schema';
import { calendarDay } from '@/lib/time/calendar-day';
import { visitKinds } from '@/lib/visits/schema';
import { locales } from '@/lib/words/translator';

/** What a journal's file calls itself. */
export const journalFormat = 'nape-journal';

/** Raised when a file of an earlier version can no longer be read as it is. */
export const journalVersion = 1;

const day = z.string().transform((text, context) => {
  const read = calendarDay(text);
  if (read) return read;
  context.addIssue({ code: 'custom', message: 'not a day' });
  return z.NEVER;
});
const instant = z.int().nonnegative();
const score = z.int().min(0).max(10);
const id = z.string().min(1);
const name = z.string().min(1);

const person = z.strictObject({
  email: z.string(),
  createdAt: instant,
  name,
  locale: z.enum(locales),
  timeZone: z.string(),
  dayStartMinutes: z.int(),
  theme: z.enum(['system', 'light', 'dark']),
  paper: z.enum(['a4', 'letter']),
  tracked: z.array(z.enum(trackables)),
  offeredRoutines: z.array(id).nullable(),
  troubleSince: day.nullable(),
  troubleHow: z.string().nullable(),
  question: z.string().nullable(),
  thresholdTenths: z.int(),
  careSince: day.nullable(),
});

/** The tables of the file, each a list of rows. A value that was not said is null; zero is always an answer. */
const tables = z.strictObject({
  pillow: rows({
    id,
    name,
    kind: z.enum(pillowKinds),
    heightCm: z.int().nullable(),
    sinceDay: day.nullable(),
    retiredDay: day.nullable(),
  }),
  routine: rows({
    id,
    name,
    how: z.string().nullable(),
    minutes: z.int().nullable(),
    archivedAt: instant.nullable(),
  }),
  habit: rows({
    id,
    name,
    kind: z.enum(habitKinds),
    position: z.int(),
    archivedAt: instant.nullable(),
  }),
  painFactor: rows({ id, name, direction: z.enum(directions), archivedAt: instant.nullable() }),
  medication: rows({ id, name, archivedAt: instant.nullable() }),
  visit: rows({
    id,
    day,
    kind: z.enum(visitKinds),
    clinician: z.string().nullable(),
    done: z.string().nullable(),
    question: z.string().nullable(),
    nextDay: day.nullable(),
  }),
  pause: rows({ id, fromDay: day, toDay: day }),
  weekAnswer: rows({
    day,
    average: score.nullable(),
    enjoyment: score.nullable(),
    activity: score.nullable(),
  }),
  activity: rows({ id, name, position: z.int(), archivedAt: instant.nullable() }),
  activityRating: rows({ day, activityId: id, rating: score }),
  globalChange: rows({ day, step: z.int().min(-3).max(3) }),
  clinicScore: rows({
    id,
    day,
    form: z.enum(['peg', 'ndi', 'other']),
    name: z.string().nullable(),
    score: z.number(),
    most: z.number().nullable(),
  }),
  measureSkip: rows({ day, measure: z.enum(['week', 'activities', 'change']) }),
  checkIn: rows({
    day,
    moment: z.enum(moments),
    enteredAt: instant,
    changedAt: instant,
    backFilled: z.boolean(),
    version: z.int().positive(),
  }),
  checkInGroup: rows({
    day,
    moment: z.enum(moments),
    group: z.enum(groups),
    offered: z.array(z.string()),
    answered: z.boolean(),
  }),
  painDay: rows({ day, waking: score.nullable(), average: score.nullable(), worst: score.nullable() }),
  painNow: rows({ id, day, score, ratedAt: instant }),
  painPlace: rows({
    day,
    region: z.enum(regions),
    side: z.enum(sides),
    intensity: score.nullable(),
    nowId: id.nullable(),
  }),
  painFeeling: rows({ day, feeling: z.enum(feelings) }),
  painFactorDay: rows({ day, factorId: id }),
  night: rows({
    day,
    asleepMinutes: z.int().nullable(),
    quality: score.nullable(),
    awakenings: z.int().nullable(),
    position: z.enum(positions).nullable(),
    pillowId: id.nullable(),
  }),
  stress: rows({ day, level: score }),
  stressSource: rows({ day, source: z.enum(stressSources) }),
  completion: rows({
    day,
    routine: id,
    minutes: z.int().nullable(),
    times: z.int().nullable(),
    painBefore: score.nullable(),
    painAfter: score.nullable(),
  }),
  breakCount: rows({ day, count: z.int() }),
  heatCold: rows({ day, kind: z.enum(heatOrCold) }),
  habitEntry: rows({ day, habit: id, value: z.int() }),
  medicationDay: rows({ day, medicationId: id }),
  note: rows({ day, text: z.string() }),
  share: rows({
    id,
    label: z.string().nullable(),
    snapshot: z.unknown(),
    createdAt: instant,
    expiresAt: instant,
    mostOpenings: z.int().nullable(),
    openings: z.int(),
    revokedAt: instant.nullable(),
  }),
  shareOpening: rows({ shareId: id, at: instant, browser: z.string(), endsAt: instant.nullable() }),
});

/** A journal's file as it is read back: docs/export-format.md says what each value means. */
export const journalFile = z.strictObject({
  format: z.literal(journalFormat),
  version: z.literal(journalVersion),
  madeAt: instant,
  person,
  tables,
});
export type JournalFile = z.infer<typeof journalFile>;

function rows<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.array(z.strictObject(shape));
}
