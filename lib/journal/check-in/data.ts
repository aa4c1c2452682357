import { and, eq, sql } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import { db } from '@/db/client';
import { checkIn, checkInGroup } from '@/db/schema/day';
import type { UserId } from '@/lib/auth/user-id';
import {
  factorStatements,
  feelingStatements,
  newFactorStatement,
  painStatements,
  placeStatements,
} from '@/lib/pain/data';
import type { Factor } from '@/lib/pain/schema';
import { breakStatement, completionStatements } from '@/lib/routines/data';
import { nightStatements } from '@/lib/sleep/data';
import { stressSourceStatements, stressStatement } from '@/lib/stress/data';
import type { CalendarDay } from '@/lib/time/calendar-day';
import { getDay } from '../data';
import { habitStatements } from '../habits/data';
import { heatColdStatements } from '../heat-cold/data';
import { heatOrCold } from '../heat-cold/schema';
import { type Medication, medicationStatements, newMedicationStatement } from '../medication/data';
import { listNotes, noteStatement } from '../notes/data';
import {
  type Evening,
  type Group,
  type Kept,
  type Moment,
  type Morning,
  noEvening,
  noMorning,
} from '../schema';
import { type Change, changeOf, saysNothing } from './change';

/** A form as it was sent: what it says, and the answers that it was drawn from, by key. */
export type Sent<Said> = { readonly said: Said; readonly drawn: Readonly<Record<string, unknown>> };

/** When it is saved, in milliseconds, and whether its day is already over. */
export type Entry = { readonly at: number; readonly backFilled: boolean };

/** What an evening offered in its groups, and the chips that it made. */
export type Asked = {
  readonly offered: Readonly<Record<Exclude<Group, 'breaks' | 'places'>, readonly string[]>>;
  readonly factors: readonly Factor[];
  readonly medications: readonly Medication[];
};

/** What a save did. `former` is what was kept before it, for Undo; `nothing` is a form that says nothing of a new day. */
export type Saved<Said> =
  | { readonly outcome: 'nothing' }
  | ({ readonly outcome: 'saved' | 'removed'; readonly former: Kept<Said> } & Change<Said>);

/** What was saved for one day, as the forms show it. */
export async function getCheckIns(
  userId: UserId,
  day: CalendarDay,
): Promise<{ morning: Kept<Morning>; evening: Kept<Evening> }> {
  const [saved, told, [written]] = await Promise.all([
    db()
      .select({
        moment: checkIn.moment,
        version: checkIn.version,
        enteredAt: checkIn.enteredAt,
        backFilled: checkIn.backFilled,
      })
      .from(checkIn)
      .where(and(eq(checkIn.userId, userId), eq(checkIn.day, day))),
    getDay(userId, day),
    listNotes(userId, { from: day, to: day }),
  ]);
  function kept<Said>(moment: Moment, said: Said): Kept<Said> {
    const row = saved.find((each) => each.moment === moment);
    return {
      said,
      version: row?.version ?? 0,
      enteredAt: row?.enteredAt ?? null,
      backFilled: row?.backFilled ?? false,
    };
  }
  const { waking, asleepMinutes, sleepQuality: quality, awakenings, position, pillowId } = told;
  const { average, worst, places, stress, breaks, habitValues } = told;
  return {
    morning: kept('morning', { waking, asleepMinutes, quality, awakenings, position, pillowId }),
    evening: kept('evening', {
      average,
      worst,
      places,
      feelings: told.feelings?.done ?? null,
      worse: told.worse?.done ?? null,
      eased: told.eased?.done ?? null,
      stress,
      stressSources: told.stressSources?.done ?? null,
      routines: told.routines?.done ?? null,
      breaks,
      heatCold: told.heatCold && heatOrCold.filter((kind) => told.heatCold?.done.includes(kind)),
      medication: told.medication?.done ?? null,
      habits: told.habits?.done ?? null,
      habitValues,
      note: written?.text ?? null,
    }),
  };
}

/** Saves what a person changed in a morning, as one whole. Saying nothing of a saved morning removes it. */
export async function saveMorning(
  userId: UserId,
  day: CalendarDay,
  sent: Sent<Morning>,
  entry: Entry,
): Promise<Saved<Morning>> {
  return save(
    async () => (await getCheckIns(userId, day)).morning,
    sent,
    ({ changed }, version) => {
      const { waking, ...slept } = changed;
      return [
        checkInStatement(userId, day, 'morning', entry, version),
        ...painStatements(userId, day, waking === undefined ? {} : { waking }),
        ...nightStatements(userId, day, slept),
      ];
    },
    removalOf(userId, day, 'morning'),
    noMorning,
  );
}

/** Saves what a person changed in an evening, as one whole. Saying nothing of a saved evening removes it. */
export async function saveEvening(
  userId: UserId,
  day: CalendarDay,
  sent: Sent<Evening>,
  asked: Asked,
  entry: Entry,
): Promise<Saved<Evening>> {
  return save(
    async () => (await getCheckIns(userId, day)).evening,
    sent,
    (change, version) => [
      checkInStatement(userId, day, 'evening', entry, version),
      ...eveningStatements(userId, day, change, asked, version === 0),
    ],
    removalOf(userId, day, 'evening'),
    noEvening,
  );
}

type Statements = readonly [BatchItem<'sqlite'>, ...BatchItem<'sqlite'>[]];

/**
 * Reads what is kept, works out what changes, and writes it only if nobody saved in between: the version in the batch
 * sees to that, and then it is all done again on what they saved.
 */
async function save<Said extends object>(
  read: () => Promise<Kept<Said>>,
  { said, drawn }: Sent<Said>,
  statements: (change: Change<Said>, version: number) => Statements,
  removal: (version: number) => BatchItem<'sqlite'>,
  none: Said,
): Promise<Saved<Said>> {
  for (let attempt = 1; ; attempt++) {
    const former = await read();
    const change = changeOf(said, drawn, former.said);
    const nothing = saysNothing(change.result);
    if (nothing && former.version === 0) return { outcome: 'nothing' };
    const { version } = former;
    try {
      const whole = nothing ? { ...change, changed: none } : change;
      const [first, ...rest] = statements(whole, version);
      await db().batch(nothing ? [first, ...rest, removal(version + 1)] : [first, ...rest]);
      return { outcome: nothing ? 'removed' : 'saved', former, ...change };
    } catch (error) {
      if (attempt === 5 || !isStale(error)) throw error;
    }
  }
}

/** Writes version 0, which the table refuses, when the check-in is not the one that was read. */
function checkInStatement(
  userId: UserId,
  day: CalendarDay,
  moment: Moment,
  { at, backFilled }: Entry,
  version: number,
) {
  return db()
    .insert(checkIn)
    .values({
      userId,
      day,
      moment,
      enteredAt: at,
      changedAt: at,
      backFilled,
      version: sql`case when ${version} = 0 or exists (
        select 1 from check_in where user_id = ${userId} and day = ${day} and moment = ${moment}) then 1 else 0 end`,
    })
    .onConflictDoUpdate({
      target: [checkIn.userId, checkIn.day, checkIn.moment],
      set: {
        changedAt: at,
        version: sql`case when ${checkIn.version} = ${version} then ${checkIn.version} + 1 else 0 end`,
      },
    });
}

function isStale(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && /CHECK constraint failed: check_in_version/.test(cause.message);
}

const removalOf = (userId: UserId, day: CalendarDay, moment: Moment) => (version: number) =>
  db()
    .delete(checkIn)
    .where(
      and(
        eq(checkIn.userId, userId),
        eq(checkIn.day, day),
        eq(checkIn.moment, moment),
        eq(checkIn.version, version),
      ),
    );

function eveningStatements(
  userId: UserId,
  day: CalendarDay,
  { changed, result }: Change<Evening>,
  { offered, factors, medications }: Asked,
  isNew: boolean,
): BatchItem<'sqlite'>[] {
  const { average, worst, places, feelings, worse, eased, stress, stressSources } = changed;
  const { routines, breaks, heatCold, medication } = changed;
  // A group that was there before and did not change keeps what it offered then: a routine of today was not missed last May.
  const asks = (name: Group, answer: unknown, choices: readonly string[]) =>
    answer === undefined && !isNew
      ? []
      : [groupStatement(userId, day, name, choices, answer !== null && answer !== undefined)];
  // What is ticked was offered too: a chip that this evening makes, and one that was archived since.
  const group = (name: Group, answer: readonly string[] | null | undefined, choices: readonly string[]) =>
    asks(name, answer, [...new Set([...choices, ...(answer ?? [])])]);
  const statements: BatchItem<'sqlite'>[] = [
    ...factors.map((factor) => newFactorStatement(userId, factor)),
    ...medications.map((made) => newMedicationStatement(userId, made)),
    ...painStatements(userId, day, {
      ...(average === undefined ? {} : { average }),
      ...(worst === undefined ? {} : { worst }),
    }),
    ...asks('places', places, ['body']),
    ...group('feelings', feelings, offered.feelings),
    ...group('worse', worse, offered.worse),
    ...group('eased', eased, offered.eased),
    ...group('stress-sources', stressSources, offered['stress-sources']),
    ...group('routines', routines, offered.routines),
    ...asks('breaks', breaks, ['breaks']),
    ...group('heat-cold', heatCold, offered['heat-cold']),
    ...group('medication', medication, offered.medication),
    ...group('habits', changed.habits, offered.habits),
  ];
  if (places !== undefined) statements.push(...placeStatements(userId, day, places ?? []));
  if (feelings !== undefined) statements.push(...feelingStatements(userId, day, feelings ?? []));
  if (worse !== undefined) statements.push(...factorStatements(userId, day, 'worse', worse ?? []));
  if (eased !== undefined) statements.push(...factorStatements(userId, day, 'eased', eased ?? []));
  if (stress !== undefined) statements.push(stressStatement(userId, day, stress));
  if (stressSources !== undefined)
    statements.push(...stressSourceStatements(userId, day, stressSources ?? []));
  if (routines !== undefined) statements.push(...completionStatements(userId, day, routines ?? []));
  if (breaks !== undefined) statements.push(breakStatement(userId, day, breaks));
  if (heatCold !== undefined) statements.push(...heatColdStatements(userId, day, heatCold ?? []));
  if (medication !== undefined) statements.push(...medicationStatements(userId, day, medication ?? []));
  if (changed.habits !== undefined || changed.habitValues !== undefined)
    statements.push(...habitStatements(userId, day, result.habits ?? [], result.habitValues));
  if (changed.note !== undefined) statements.push(noteStatement(userId, day, changed.note));
  return statements;
}

/** A group that was answered before keeps what it offered then: what has been archived since was still not done. */
function groupStatement(
  userId: UserId,
  day: CalendarDay,
  group: Group,
  offered: readonly string[],
  answered: boolean,
) {
  return db()
    .insert(checkInGroup)
    .values({ userId, day, moment: 'evening', group, offered, answered })
    .onConflictDoUpdate({
      target: [checkInGroup.userId, checkInGroup.day, checkInGroup.moment, checkInGroup.group],
      set: {
        answered,
        offered: sql`case when ${checkInGroup.answered} and excluded.answered then (
          select json_group_array(value) from (
            select value from json_each(${checkInGroup.offered})
            union all
            select value from json_each(excluded.offered)
            where value not in (select value from json_each(${checkInGroup.offered}))
          )) else excluded.offered end`,
      },
    });
}
