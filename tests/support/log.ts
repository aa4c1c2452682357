import type { User } from '@/lib/auth/session';
import { type Asked, saveEvening, saveMorning } from '@/lib/journal/check-in/data';
import { type Evening, type Morning, noEvening, noMorning } from '@/lib/journal/schema';
import type { CalendarDay } from '@/lib/time/calendar-day';
import { storyTime } from './cast';

const entry = { at: storyTime, backFilled: false };

/** Saves a morning as a form does that was drawn from an empty one. */
export async function keepMorning(
  { id }: Pick<User, 'id'>,
  day: CalendarDay,
  said: Partial<Morning>,
): Promise<void> {
  await saveMorning(id, day, { said: { ...noMorning, ...said }, drawn: { ...noMorning } }, entry);
}

/** Saves an evening likewise. What was ticked counts as offered, and so does what `offered` names. */
export async function keepEvening(
  { id }: Pick<User, 'id'>,
  day: CalendarDay,
  said: Partial<Evening>,
  offered: Partial<Asked['offered']> = {},
): Promise<void> {
  const asked: Asked = {
    offered: {
      'stress-sources': said.stressSources ?? [],
      routines: said.routines ?? [],
      'heat-cold': ['heat', 'cold'],
      medication: said.medication ?? [],
      feelings: said.feelings ?? [],
      worse: said.worse ?? [],
      eased: said.eased ?? [],
      habits: said.habits ?? [],
      ...offered,
    },
    factors: [],
    medications: [],
  };
  await saveEvening(id, day, { said: { ...noEvening, ...said }, drawn: { ...noEvening } }, asked, entry);
}
