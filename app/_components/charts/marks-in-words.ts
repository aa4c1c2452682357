import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Visit } from '@/lib/visits/schema';
import type { Words } from '@/lib/words/translator';

/** A day on which medication was taken, and which. */
export type MedicationDay = { readonly day: CalendarDay; readonly names: readonly string[] };

/** What is marked in the pain figure, in the order of days: "7 Sept 2026 chiropractor · 9 Sept 2026 Ibuprofen". */
export function marksInWords(
  visits: readonly Visit[],
  medication: readonly MedicationDay[],
  words: Words,
): string {
  const kinds = new Map(visits.map(({ kind }) => [kind, '']));
  for (const kind of kinds.keys()) kinds.set(kind, words.t(`charts.visit.${kind}`));
  return [
    ...visits.map(({ day, kind }) => ({ day, text: kinds.get(kind) })),
    ...medication.map(({ day, names }) => ({ day, text: names.join(', ') })),
  ]
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ day, text }) => `${words.day(day, 'medium')} ${text}`)
    .join(' · ');
}
