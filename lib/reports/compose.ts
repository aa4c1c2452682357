import type { JournalHabit } from '@/lib/insights/from-journal';
import type { Insights } from '@/lib/insights/insights';
import type { Habit } from '@/lib/journal/habits/schema';
import type { JournalDay } from '@/lib/journal/schema';
import type { RareAnswers } from '@/lib/measures/schema';
import { type FlareUps, flareUpsIn } from '@/lib/pain/flare-ups';
import type { Feeling } from '@/lib/pain/schema';
import { type WhereItHurts, whereItHurts } from '@/lib/pain/where-it-hurts';
import type { Routine } from '@/lib/routines/schema';
import type { CalendarDay } from '@/lib/time/calendar-day';
import { type DayRange, dayCount } from '@/lib/time/day-range';
import type { Question, Visit } from '@/lib/visits/schema';
import { type Choices, type Extra, initialsOf, type Section, sections, usualChoices } from './choices';
import { type Comparison, comparison } from './comparison';
import { type Done, doneIn, medicationsTaken, type Named, namedIn, nothingDone } from './done';
import { feelingCounts, type NoteLine, noteLine } from './note-line';
import { calledPatterns, type Patterns } from './patterns';
import { type ActivityCourse, activityCourses, noRareAnswers, withRareRows } from './rare-rows';
import { shownDays } from './shown-days';
import { type VisitCourse, visitCourses } from './visit-courses';
import type { Yardstick } from './yardstick';

/** Which method made the numbers; a change of how anything here is computed raises it. */
export const methodVersion = 2;

type WithName = { readonly id: string; readonly name: string };

/**
 * What a report is made from. `days` holds one for every day of the range, in order. What is left out was not said, or
 * not asked for: a report can be made without it.
 */
export type Entries = {
  readonly name: string;
  readonly range: DayRange;
  readonly days: readonly JournalDay[];
  /** Every average of the diary up to the range's last day, which tell what is usual for the person. */
  readonly averages: readonly number[];
  /** The days before the range that a visit at its beginning is seen beside. */
  readonly lead?: readonly JournalDay[];
  readonly visits: readonly Visit[];
  readonly medicationDays: readonly { readonly day: CalendarDay; readonly names: readonly string[] }[];
  /** Names of own routines, habits and pillows, those no longer in use too. */
  readonly routines: readonly Routine[];
  readonly habits?: readonly Pick<Habit, 'id' | 'name'>[];
  readonly pillows?: readonly WithName[];
  readonly factors?: readonly WithName[];
  readonly pauses?: readonly DayRange[];
  readonly question?: Question | null;
  readonly trouble?: { readonly since: CalendarDay | null; readonly how: string | null } | null;
  readonly rare?: RareAnswers;
  /** `awaited` while they are worked out, `failed` when they could not be. */
  readonly insights?: Insights<JournalHabit> | 'awaited' | 'failed' | null;
  readonly notes?: readonly { readonly day: CalendarDay; readonly text: string }[];
  /** Without one the start is found, and 2 points count. */
  readonly yardstick?: Yardstick | undefined;
};

/** What a person's entries of a range come to. It holds no sentence: screen, paper and files say it in words. */
export type Report = Comparison & {
  readonly name: string;
  /** The parts that it tells, and what was asked for beside them. What is left out is empty or null here. */
  readonly shown: readonly Section[];
  readonly extras: readonly Extra[];
  readonly coverage: { readonly logged: number; readonly of: number; readonly backFilled: number };
  readonly noteLine: NoteLine;
  readonly question: Question | null;
  readonly trouble: { readonly since: CalendarDay | null; readonly how: string | null } | null;
  readonly activities: readonly ActivityCourse[];
  /** Where it hurt over the whole range, most often first, and what it felt like. */
  readonly places: WhereItHurts;
  readonly feelings: {
    readonly answered: number;
    readonly named: readonly { readonly feeling: Feeling; readonly days: number }[];
  };
  /** Null with too few scores to tell. */
  readonly flareUps: FlareUps | null;
  readonly done: Done;
  /** The days on which any was taken, and how often each was, most first. */
  readonly medicationDays: readonly CalendarDay[];
  readonly medications: readonly { readonly name: string; readonly days: number }[];
  readonly worse: Named;
  readonly eased: Named;
  /** The last one first. */
  readonly visits: readonly VisitCourse[];
  /** `awaited` while they are worked out, `failed` when they could not be; null where the diary has no days. */
  readonly patterns: Patterns | 'awaited' | 'failed' | null;
  readonly notes: readonly { readonly day: CalendarDay; readonly text: string }[];
};

/** The report of these entries, as the person wants it: plain JSON, so that it can be kept as it was on a day. */
export function composeReport(entries: Entries, choices: Choices = usualChoices): Report {
  const { name, range, days, rare = noRareAnswers } = entries;
  const shown = sections.filter((section) => !choices.without.includes(section));
  const has = (section: Section) => shown.includes(section);
  const compared = comparison(has('visits') ? entries : { ...entries, visits: [] });
  const courses = visitCourses(entries.visits, [...(entries.lead ?? []), ...days], range);
  const factors = new Map(entries.factors?.map((factor) => [factor.id, factor.name]));
  const factorName = (id: string) => factors.get(id) ?? null;
  const told = has('places') ? days : [];
  const answered = has('factors') ? days : [];
  return {
    ...compared,
    rows: has('numbers') ? withRareRows(compared, rare) : [],
    marks: has('numbers') ? compared.marks : [],
    days: shownDays(days, shown, choices.extras),
    name: choices.name === 'initials' ? initialsOf(name) : name,
    shown,
    extras: choices.extras,
    coverage: {
      logged: days.filter(({ logged }) => logged).length,
      of: dayCount(range),
      backFilled: days.filter(({ backFilled }) => backFilled).length,
    },
    noteLine: noteLine({ ...compared, days: has('places') ? days : [] }),
    question: has('question') ? (entries.question ?? null) : null,
    trouble: has('trouble') ? (entries.trouble ?? null) : null,
    activities: has('question') ? activityCourses(rare, range) : [],
    places: whereItHurts(told),
    feelings: {
      answered: told.filter(({ feelings }) => feelings).length,
      named: feelingCounts(told).map(([feeling, count]) => ({ feeling, days: count })),
    },
    flareUps: has('flare-ups') ? flareUpsIn(days, entries.averages) : null,
    done: has('done')
      ? doneIn(days, entries.pauses ?? [], { ...entries, habits: entries.habits ?? [] })
      : nothingDone,
    medicationDays: has('medication') ? entries.medicationDays.map(({ day }) => day) : [],
    medications: has('medication') ? medicationsTaken(entries.medicationDays) : [],
    worse: namedIn(answered, ({ worse }) => worse, factorName),
    eased: namedIn(answered, ({ eased }) => eased, factorName),
    visits: has('visits') ? courses : [],
    patterns: has('patterns') ? patternsOf(entries) : null,
    notes: choices.extras.includes('notes') ? (entries.notes ?? []) : [],
  };
}

function patternsOf({ insights = null, routines, habits = [], pillows = [] }: Entries): Report['patterns'] {
  if (insights === 'awaited' || insights === 'failed') return insights;
  const names = new Map([...routines, ...habits, ...pillows].map(({ id, name }) => [id, name]));
  return calledPatterns(insights, names);
}
