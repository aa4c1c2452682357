import type { JournalDay } from '@/lib/journal/schema';
import type { Diary, Stretch, Things } from '@/lib/reports/csv/schema';

const nothing: Stretch = { days: [], visits: [], medicationDays: [], notes: [], nows: [], entered: [] };
const nobody: Things = { routines: [], habits: [], pillows: [], factors: [], medications: [] };

/** A diary of these days in one stretch. `more` says what lies beside them, and what they name. */
export function diaryFrom(
  days: readonly JournalDay[],
  more: Partial<Stretch & { readonly things: Partial<Things> } & Pick<Diary, 'rare'>> & {
    readonly wholeVisits?: Diary['visits'];
  } = {},
): Diary {
  const { things, rare, wholeVisits = [], ...beside } = more;
  return {
    things: { ...nobody, ...things },
    visits: wholeVisits,
    rare: rare ?? { weeks: [], activities: [], ratings: [], globalChanges: [], clinicScores: [] },
    stretches: async function* () {
      yield { ...nothing, ...beside, days };
    },
  };
}
