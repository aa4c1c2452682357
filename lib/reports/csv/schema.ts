import type { Entered } from '@/lib/journal/entered/data';
import type { Habit } from '@/lib/journal/habits/schema';
import type { DayNote } from '@/lib/journal/notes/data';
import type { JournalDay } from '@/lib/journal/schema';
import type { RareAnswers } from '@/lib/measures/schema';
import type { PainNow } from '@/lib/pain/data';
import type { Routine } from '@/lib/routines/schema';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Visit, WholeVisit } from '@/lib/visits/schema';
import type { Named } from './names';

/** What the days of the files name, by what the person called it; what is no longer in use too. */
export type Things = {
  /** Those that any of the days asked about, in the order of their columns. */
  readonly routines: readonly Routine[];
  readonly habits: readonly Pick<Habit, 'id' | 'name'>[];
  readonly pillows: readonly Named[];
  readonly factors: readonly Named[];
  readonly medications: readonly Named[];
};

/** Some neighbouring days in order, one for every day, and what lies beside them. */
export type Stretch = {
  readonly days: readonly JournalDay[];
  readonly visits: readonly Visit[];
  readonly medicationDays: readonly { readonly day: CalendarDay; readonly names: readonly string[] }[];
  readonly notes: readonly DayNote[];
  readonly nows: readonly PainNow[];
  readonly entered: readonly Entered[];
};

/** What the files are made from. The days come in stretches, so that ten years need the room of one. */
export type Diary = {
  readonly things: Things;
  readonly stretches: () => AsyncIterable<Stretch>;
  readonly visits: readonly WholeVisit[];
  readonly rare: RareAnswers;
};

/** What the files of days are made from. */
export type DayDiary = Pick<Diary, 'things' | 'stretches'>;
