import type { JournalDay } from '@/lib/journal/schema';
import { usualChoices } from '@/lib/reports/choices';
import { composeReport, type Entries, type Report } from '@/lib/reports/compose';
import { addDays, type CalendarDay, dayOf } from '@/lib/time/calendar-day';
import { averagesOf, daysFrom } from './days';

/** The last day of every report here. */
export const reportEnd = dayOf('2026-11-23');

const where = { region: 'between-blades', side: 'right', intensity: 6 } as const;

/** Days with everything said, but every ninth, which has no entry. Pain falls from about 6 to about 4. */
export function fullDays(start: CalendarDay, count: number): JournalDay[] {
  const level = (index: number) => 6 - Math.round((2 * index) / count) + ((index * 7) % 3) - 1;
  return daysFrom(
    start,
    Array.from({ length: count }, (_, index) => (index % 9 === 8 ? null : level(index))),
    (index) => ({
      backFilled: index % 20 === 3,
      waking: level(index) - 1,
      worst: level(index) + 1,
      asleepMinutes: 384 + 30 * (index % 3),
      sleepQuality: 5 + (index % 4),
      stress: index % 7,
      breaks: index % 5,
      position: index % 4 === 0 ? 'back' : 'side',
      places: index % 3 === 0 ? [where] : [],
      feelings: { offered: ['aching', 'stiff'], done: ['aching'] },
      worse: { offered: [], done: index % 6 === 0 ? ['drive'] : [] },
      eased: { offered: [], done: index % 4 === 0 ? ['shower'] : [] },
      routines: { offered: ['butterfly', 'own-towel'], done: index % 2 === 0 ? ['butterfly'] : [] },
      habits: { offered: ['own-walk'], done: index % 5 === 0 ? ['own-walk'] : [] },
      heatCold: { offered: ['heat', 'cold'], done: index % 8 === 0 ? ['heat'] : [] },
    }),
  );
}

/** Entries of so many days that end with `reportEnd`, in which everything that a report may tell was said. */
export function fullEntries(count = 90, more: Partial<Entries> = {}): Entries {
  const start = addDays(reportEnd, 1 - count);
  const days = more.days ?? fullDays(start, count);
  const visit = (index: number) => addDays(start, Math.floor((index * count) / 5));
  return {
    name: 'Ada Byron',
    range: { from: start, to: reportEnd },
    days,
    averages: averagesOf(days),
    visits: [1, 2, 3].map((index) => ({ id: `visit-${index}`, day: visit(index), kind: 'chiropractor' })),
    medicationDays: [3, 4, 5].map((index) => ({ day: addDays(start, index), names: ['Ibuprofen'] })),
    routines: [{ id: 'own-towel', name: 'Towel stretch' }],
    habits: [{ id: 'own-walk', name: 'Evening walk' }],
    factors: [
      { id: 'drive', name: 'Long drive' },
      { id: 'shower', name: 'Hot shower' },
    ],
    question: { text: 'Is it the pillow?', forVisit: addDays(reportEnd, 5) },
    trouble: { since: dayOf('2025-02-10'), how: 'After a winter at the desk.' },
    rare: {
      weeks: [1, 80].map((index) => ({
        day: addDays(start, index),
        average: 6 - Math.round(index / 40),
        enjoyment: 5,
        activity: 4,
      })),
      activities: [{ id: 'shoulder', name: 'Looking over the shoulder' }],
      ratings: [2, 81].map((index) => ({
        day: addDays(start, index),
        activityId: 'shoulder',
        rating: 3 + Math.round(index / 20),
      })),
      globalChanges: [{ day: addDays(start, 81), step: 2 }],
      clinicScores: [
        { day: addDays(start, 1), form: 'ndi', name: null, score: 21, most: null },
        { day: addDays(start, 82), form: 'ndi', name: null, score: 14.5, most: null },
      ],
    },
    notes: [{ day: addDays(start, 2), text: 'A long drive home.' }],
    ...more,
  };
}

export function fullReport(count = 90, more: Partial<Entries> = {}, choices = usualChoices): Report {
  return composeReport(fullEntries(count, more), choices);
}
