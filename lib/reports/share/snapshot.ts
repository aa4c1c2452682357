import { z } from 'zod';
import type { User } from '@/lib/auth/session';
import { calendarDay } from '@/lib/time/calendar-day';
import { livedMoment } from '@/lib/time/clock';
import { bareVisit } from '@/lib/visits/schema';
import { locales } from '@/lib/words/translator';
import { methodVersion, type Report } from '../compose';
import { type Beside, toldBeside } from '../fhir/record';
import { expiryOf, type ShareAbout } from './schema';

/**
 * Which shape of `Report` this program keeps and reads back, and by which method its numbers were made. A copy of
 * another version is not shown: it might be read wrongly, and its link ends when Nape starts. Raise the first number
 * when a released shape changes; tests/db/share-copy.test.ts notices.
 */
export const snapshotVersion = `1.${methodVersion}`;

/** What is shared: a report, and what else its FHIR bundle holds. */
export type Shared = { readonly report: Report; readonly beside: Beside };

/** A report as it was when it was shared, and the words and the paper of the person who shared it. */
export type Snapshot = Pick<User, 'locale' | 'paper'> &
  Shared & {
    readonly about: ShareAbout;
    /** The instant in milliseconds at which the copy was made. */
    readonly madeAt: number;
  };

/** A person's report as it is at this instant, for a link that works so many days. Nothing is kept that the report leaves out. */
export function newSnapshot(
  user: User,
  { report, beside }: Shared,
  { at, days }: { readonly at: number; readonly days: number },
): Snapshot {
  const dayOf = (instant: number) => livedMoment(instant, { ...user, dayStartMinutes: 0 }).day;
  const about = { ...report.range, madeOn: dayOf(at), endsOn: dayOf(expiryOf(at, days)) };
  return {
    about,
    madeAt: at,
    locale: user.locale,
    paper: user.paper,
    report: { ...report, days: report.days.map((day) => ({ ...day, pillowId: null })) },
    beside: besideShared(report, beside),
  };
}

/**
 * What goes along with a shared report: of what stands beside it that which the report tells, of a visit its kind and its
 * day as the report does, and no name of a thing that its days do not speak of. The report tells no night's pillow.
 */
function besideShared(report: Report, all: Beside): Beside {
  const beside = toldBeside(report, all);
  const spokenOf = JSON.stringify(report.days);
  const used = <Thing extends { readonly id: string }>(things: readonly Thing[]) =>
    things.filter(({ id }) => spokenOf.includes(JSON.stringify(id)));
  const { routines, habits, factors } = beside.things;
  return {
    ...beside,
    visits: beside.visits.map(({ id, day, kind }) => ({ ...bareVisit, id, day, kind })),
    things: {
      routines: used(routines),
      habits: used(habits),
      pillows: [],
      factors: used(factors),
      medications: [],
    },
  };
}

/** What is kept of a snapshot; `readSnapshot` is its way back. */
export function keptSnapshot(snapshot: Snapshot): unknown {
  return { version: snapshotVersion, ...snapshot };
}

/** The snapshot that was kept, or null when another version kept it, or when its link has ended and it is gone. */
export function readSnapshot(kept: unknown): Snapshot | null {
  const read = schema.safeParse(kept);
  if (!read.success) return null;
  const { version: _known, ...snapshot } = read.data;
  return snapshot;
}

/** What a link tells of its report, or null when it was never told. */
export function readAbout(kept: unknown): ShareAbout | null {
  return z.object({ about }).safeParse(kept).data?.about ?? null;
}

const day = z.string().transform((text, context) => {
  const read = calendarDay(text);
  if (read !== null) return read;
  context.addIssue({ code: 'custom', message: 'not a day' });
  return z.NEVER;
});

const about = z.object({ from: day, to: day, madeOn: day, endsOn: day });

// The report and what is beside it are what this version of this program wrote, word for word: only that they are there is
// looked at.
const written = <Kept extends { readonly range: unknown }>() =>
  z.custom<Kept>((value) => typeof value === 'object' && value !== null && 'range' in value);

const schema = z.object({
  version: z.literal(snapshotVersion),
  locale: z.enum(locales),
  paper: z.enum(['a4', 'letter']),
  about,
  madeAt: z.number(),
  report: written<Report>(),
  beside: written<Beside>(),
});
