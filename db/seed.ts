import type { BatchItem } from 'drizzle-orm/batch';
import type { SQLiteInsertValue, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { addDays, type CalendarDay } from '@/lib/time/calendar-day';
import type { Db } from './client';
import {
  breakCount,
  checkIn,
  checkInGroup,
  completion,
  habitEntry,
  heatCold,
  medicationDay,
  night,
  note,
  painDay,
  painFactorDay,
  painFeeling,
  painPlace,
  stress,
  stressSource,
} from './schema/day';
import { activity, activityRating, clinicScore, globalChange, weekAnswer } from './schema/measures';
import { profile, user } from './schema/person';
import { habit, medication, painFactor, pause, pillow, routine, visit } from './schema/things';
import type { CastMember } from './seed/cast';
import { type Belongings, diaryOf } from './seed/diary';
import { away, type LivedDay, livedDays, pillowAge } from './seed/life';
import { measuresOf } from './seed/measures';
import { type Random, randomFrom } from './seed/random';
import { doneAt } from './seed/visits';

/** Who is seeded, and the argon2 hash of their passphrase: the database does not know how one is made. */
export type SeedPerson = {
  readonly member: CastMember;
  readonly passwordHash: string;
  readonly createdAt: number;
};

/** Makes a person of the cast, with a profile and an empty journal. */
export async function seedPerson(db: Db, { member, passwordHash, createdAt }: SeedPerson): Promise<void> {
  await db.batch([
    db.insert(user).values({ id: member.id, email: member.email, passwordHash, createdAt }),
    db.insert(profile).values({ ...member.profile, userId: member.id }),
  ]);
}

/** The last day of a story, and how many days it has: 365 when nothing is said, at least 1. */
export type Story = { readonly to: CalendarDay; readonly days?: number };

/**
 * Writes a believable journal for a person who has none, in one atomic batch: a year, or as many days as are asked for.
 * The same person gets the same story on every machine, laid so that it ends with `to`.
 */
export async function seedYear(db: Db, userId: string, { to, days = 365 }: Story): Promise<void> {
  const random = randomFrom(userId);
  const own = belongings(random);
  const lived = livedDays(random, to, days);
  const diary = diaryOf(random, userId, own, lived);

  function insert<T extends SQLiteTable>(
    table: T,
    rows: readonly SQLiteInsertValue<T>[],
  ): BatchItem<'sqlite'>[] {
    return Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, index) =>
      db.insert(table).values(rows.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce)),
    );
  }

  const things = [
    ...insert(pillow, pillowsOf(userId, own, to, days)),
    ...insert(medication, [{ id: own.ibuprofen, userId, name: 'Ibuprofen' }]),
    ...insert(routine, [
      {
        id: own.ownRoutine,
        userId,
        name: 'Towel stretch',
        how: 'Towel behind the neck, look up slowly, 8 times.',
      },
    ]),
    ...insert(habit, [{ id: own.eveningWalk, userId, name: 'Evening walk', kind: 'yes-no' }]),
    ...insert(painFactor, [
      { id: own.longDrive, userId, name: 'Long drive', direction: 'worse' },
      { id: own.hotShower, userId, name: 'Hot shower', direction: 'eased' },
    ]),
    ...insert(visit, visitsOf(random, userId, to, lived)),
    ...insert(pause, pausesOf(random, userId, lived)),
    ...insert(checkIn, diary.checkIn),
    ...insert(checkInGroup, diary.checkInGroup),
    ...insert(painDay, diary.painDay),
    ...insert(painPlace, diary.painPlace),
    ...insert(painFeeling, diary.painFeeling),
    ...insert(painFactorDay, diary.painFactorDay),
    ...insert(night, diary.night),
    ...insert(stress, diary.stress),
    ...insert(stressSource, diary.stressSource),
    ...insert(completion, diary.completion),
    ...insert(breakCount, diary.breakCount),
    ...insert(heatCold, diary.heatCold),
    ...insert(habitEntry, diary.habitEntry),
    ...insert(medicationDay, diary.medicationDay),
    ...insert(note, diary.note),
  ];
  // Drawn last, so that the days before them stay as they were.
  const measures = measuresOf(random, userId, lived);
  const [first, ...rest] = [
    ...things,
    ...insert(activity, measures.activity),
    ...insert(activityRating, measures.activityRating),
    ...insert(weekAnswer, measures.weekAnswer),
    ...insert(globalChange, measures.globalChange),
    ...insert(clinicScore, measures.clinicScore),
  ];
  if (first) await db.batch([first, ...rest]);
}

// SQLite takes 32,766 values in one statement, and the widest table here has ten columns.
const rowsAtOnce = 1_000;

function belongings(random: Random): Belongings {
  return {
    firmPillow: random.id(),
    foamPillow: random.id(),
    ibuprofen: random.id(),
    ownRoutine: `own-${random.id()}`,
    eveningWalk: `own-${random.id()}`,
    longDrive: random.id(),
    hotShower: random.id(),
  };
}

function pillowsOf(
  userId: string,
  own: Belongings,
  to: CalendarDay,
  days: number,
): (typeof pillow.$inferInsert)[] {
  const changed = addDays(to, 1 - pillowAge);
  return [
    {
      id: own.firmPillow,
      userId,
      name: 'The old firm one',
      kind: 'firm',
      heightCm: 14,
      sinceDay: addDays(changed, -days - 700),
      retiredDay: changed,
    },
    { id: own.foamPillow, userId, name: 'Memory foam', kind: 'memory-foam', heightCm: 10, sinceDay: changed },
  ];
}

const clinicians = {
  chiropractor: 'Dr M. H.',
  massage: 'R. S.',
  physiotherapist: 'A. K.',
  doctor: 'Dr P. L.',
  other: null,
} as const;

/** The visits of the story, and the next one, which is planned for the week after it. */
function visitsOf(
  random: Random,
  userId: string,
  to: CalendarDay,
  lived: readonly LivedDay[],
): (typeof visit.$inferInsert)[] {
  const planned = addDays(to, 5);
  const kept = lived.flatMap(({ day, visit: kind }) => (kind ? [{ day, kind }] : []));
  const days = [...kept, { day: planned, kind: 'chiropractor' }];
  const past = kept.map(({ day, kind }, index) => ({
    id: random.id(),
    userId,
    day,
    kind,
    clinician: clinicians[kind],
    done: doneAt(kind, kept.slice(0, index).filter((each) => each.kind === kind).length),
    nextDay: days.find((each) => each.kind === kind && each.day > day)?.day ?? null,
  }));
  return [
    ...past,
    {
      id: random.id(),
      userId,
      day: planned,
      kind: 'chiropractor',
      clinician: clinicians.chiropractor,
      question: 'Turning to the right still pulls. Is it the pillow?',
    },
  ];
}

/** A pause for every holiday that the story holds whole. */
function pausesOf(random: Random, userId: string, lived: readonly LivedDay[]): (typeof pause.$inferInsert)[] {
  return lived.flatMap(({ day, fromEnd }) =>
    fromEnd % 365 === away.from && fromEnd + away.to - away.from < lived.length
      ? [{ id: random.id(), userId, fromDay: addDays(day, away.from - away.to), toDay: day }]
      : [],
  );
}
