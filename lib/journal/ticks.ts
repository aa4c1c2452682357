import { type Place, regions, sides } from '@/lib/pain/schema';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { Group, JournalDay, Ticks } from './schema';

/** The part of a day that is made of groups. */
export type DayTicks = Partial<
  Pick<
    JournalDay,
    | 'places'
    | 'stressSources'
    | 'routines'
    | 'feelings'
    | 'worse'
    | 'eased'
    | 'heatCold'
    | 'medication'
    | 'habits'
    | 'habitValues'
  >
>;

/** A group that was answered on a day, with what it offered. */
export type AnsweredGroup = {
  readonly day: CalendarDay;
  readonly group: string;
  readonly offered: readonly string[];
};

/** What a day has of a group, in one text with a space between: ids, `habit=value`, `region:side:intensity`. */
export type TickedItems = { readonly day: CalendarDay; readonly group: Group; readonly items: string };

const fieldOf = {
  'stress-sources': 'stressSources',
  routines: 'routines',
  feelings: 'feelings',
  worse: 'worse',
  eased: 'eased',
  'heat-cold': 'heatCold',
  medication: 'medication',
} as const;

/** The groups of each day. What was ticked counts only in a group that was answered; a number habit needs no group. */
export function ticksOfDays(
  answered: readonly AnsweredGroup[],
  ticked: readonly TickedItems[],
): Map<CalendarDay, DayTicks> {
  const items = new Map(ticked.map((row) => [`${row.day} ${row.group}`, row.items.split(' ')]));
  const days = new Map<CalendarDay, DayTicks>();
  const extend = (day: CalendarDay, part: DayTicks) => days.set(day, { ...days.get(day), ...part });

  for (const { day, group, offered } of answered) {
    const done = items.get(`${day} ${group}`) ?? [];
    if (group === 'places') extend(day, { places: done.flatMap(placeIn) });
    else if (group === 'habits') extend(day, { habits: ticksOf(offered, yesNo(done)) });
    else if (isPlain(group)) extend(day, { [fieldOf[group]]: { offered, done } });
  }
  for (const { day, group, items: text } of ticked) {
    if (group !== 'habits') continue;
    const offered = new Set(days.get(day)?.habits?.offered);
    const values = text
      .split(' ')
      .map((item) => item.split('='))
      .filter(([id]) => id !== undefined && !offered.has(id))
      .map(([id, value]) => [id, Number(value)] as const);
    if (values.length > 0) extend(day, { habitValues: Object.fromEntries(values) });
  }
  return days;
}

function isPlain(group: string): group is keyof typeof fieldOf {
  return Object.hasOwn(fieldOf, group);
}

function ticksOf(offered: readonly string[], done: readonly string[]): Ticks {
  return { offered, done: done.filter((id) => offered.includes(id)) };
}

function yesNo(items: readonly string[]): string[] {
  return items.filter((item) => !item.endsWith('=0')).map((item) => item.slice(0, item.lastIndexOf('=')));
}

function placeIn(item: string): Place[] {
  const [regionName, sideName, intensity] = item.split(':');
  const region = regions.find((each) => each === regionName);
  const side = sides.find((each) => each === sideName);
  return region && side ? [{ region, side, intensity: intensity ? Number(intensity) : null }] : [];
}
