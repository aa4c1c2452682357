import { type Place, regions, sides } from '@/lib/pain/schema';
import type { Group, JournalDay } from './schema';

type Draft = { -readonly [Field in TickField]?: JournalDay[Field] };

/** The part of a day that is made of groups. */
export type DayTicks = Readonly<Draft>;

type TickField =
  | 'places'
  | 'stressSources'
  | 'routines'
  | 'feelings'
  | 'worse'
  | 'eased'
  | 'heatCold'
  | 'medication'
  | 'habits'
  | 'habitValues';

/** A group that was answered, with what it offered, and the days of which that is true with a space between. */
export type AnsweredGroup = {
  readonly group: string;
  readonly offered: readonly string[];
  readonly days: string;
};

/**
 * What a group holds over a range: a line for each day, `2026-11-23 item item`; null for nothing. An item is an id, a
 * `habit=value` or a `region:side:intensity`, none of which has a space.
 */
export type TickedItems = { readonly group: Group; readonly lines: string | null };

const fieldOf = {
  'stress-sources': 'stressSources',
  routines: 'routines',
  feelings: 'feelings',
  worse: 'worse',
  eased: 'eased',
  'heat-cold': 'heatCold',
  medication: 'medication',
} as const;

/**
 * The groups of each day, by the day's text. What was ticked counts only in a group that was answered; a number habit
 * needs no group.
 */
export function ticksOfDays(
  answered: readonly AnsweredGroup[],
  ticked: readonly TickedItems[],
): ReadonlyMap<string, DayTicks> {
  const items = new Map(ticked.map(({ group, lines }) => [group, itemsByDay(lines)]));
  const days = new Map<string, Draft>();
  function draftOf(day: string): Draft {
    const known = days.get(day);
    if (known) return known;
    const made: Draft = {};
    days.set(day, made);
    return made;
  }

  for (const { group, offered, days: text } of answered) {
    const ofGroup = items.get(groupNamed(group));
    for (const day of text.split(' ')) {
      const done = ofGroup?.get(day) ?? none;
      const draft = draftOf(day);
      if (group === 'places') draft.places = done.flatMap(placeIn);
      else if (group === 'habits') draft.habits = { offered, done: yesNo(done, offered) };
      else if (isPlain(group)) draft[fieldOf[group]] = { offered, done };
    }
  }
  for (const [day, entries] of items.get('habits') ?? []) {
    const offered = days.get(day)?.habits?.offered ?? none;
    const values = entries
      .map((entry) => entry.split('='))
      .filter(([id]) => id !== undefined && !offered.includes(id))
      .map(([id, value]) => [id, Number(value)] as const);
    if (values.length > 0) draftOf(day).habitValues = Object.fromEntries(values);
  }
  return days;
}

const none: readonly string[] = [];
const dayLength = 'yyyy-mm-dd'.length;

function itemsByDay(lines: string | null): ReadonlyMap<string, readonly string[]> {
  const days = new Map<string, readonly string[]>();
  for (const line of lines?.split('\n') ?? none)
    days.set(line.slice(0, dayLength), line.slice(dayLength + 1).split(' '));
  return days;
}

function isPlain(group: string): group is keyof typeof fieldOf {
  return Object.hasOwn(fieldOf, group);
}

function groupNamed(group: string): Group {
  return isPlain(group) ? group : group === 'places' ? 'places' : 'habits';
}

function yesNo(entries: readonly string[], offered: readonly string[]): readonly string[] {
  return entries
    .filter((entry) => !entry.endsWith('=0'))
    .map((entry) => entry.slice(0, entry.lastIndexOf('=')))
    .filter((id) => offered.includes(id));
}

function placeIn(item: string): Place[] {
  const [regionName, sideName, intensity] = item.split(':');
  const region = regions.find((each) => each === regionName);
  const side = sides.find((each) => each === sideName);
  return region && side ? [{ region, side, intensity: intensity ? Number(intensity) : null }] : [];
}
