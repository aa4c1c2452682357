import { habitName } from '@/lib/journal/habits/habit-name';
import type { JournalDay, Moment, Ticks } from '@/lib/journal/schema';
import type { PainNow } from '@/lib/pain/data';
import type { Place } from '@/lib/pain/schema';
import { routineName } from '@/lib/routines/routine-name';
import type { CalendarDay } from '@/lib/time/calendar-day';
import { instantText } from '@/lib/time/clock';
import type { Words } from '@/lib/words/translator';
import { byteOrderMark, type CsvValue, csvCell, csvLine } from './line';
import { distinctNames, feelingName, hoursOf, namesOf, placeName, stressSourceName } from './names';
import type { DayDiary, Stretch, Things } from './schema';

/** The columns of the long file in their order, by the names of their words under `files.long`. */
export const longColumns = ['day', 'moment', 'thing', 'value', 'unit', 'later', 'at'] as const;

/**
 * The long file, some lines at a time: a row for each thing that was said, with when it was entered. What was not said has
 * no row; what was offered and not ticked is 0.
 */
export async function* longCsv({ things, stretches }: DayDiary, words: Words): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(longColumns.map((column) => words.t(`files.long.${column}`)));
  const linesOf = teller(things, words);
  for await (const stretch of stretches()) {
    const beside = besideOf(stretch);
    for (const day of stretch.days) yield linesOf(day, beside);
  }
}

type Unit = 'score' | 'hours' | 'times' | 'yesNo' | 'amount';

/** What stands before and after the value in the lines of a thing. Ten years are 120,000 lines of few things. */
type Thing = { readonly before: string; readonly after: string };

/** Answers the lines of a day. */
function teller(things: Things, words: Words): (day: JournalDay, beside: Beside) => string {
  const { t } = words;
  const units = {
    score: t('files.units.score'),
    hours: t('files.units.hours'),
    times: t('files.units.times'),
    yesNo: t('files.units.yesNo'),
    amount: t('files.units.amount'),
  };
  const moments = {
    morning: t('files.moments.morning'),
    evening: t('files.moments.evening'),
    now: t('files.moments.now'),
  };
  function thing(moment: Moment | 'now', name: string, unit: Unit | null): Thing {
    return {
      before: `${csvCell(moments[moment])},${csvCell(name)},`,
      after: `,${unit ? csvCell(units[unit]) : ''},`,
    };
  }
  function group(name: string, itemName: (id: string) => string, unit: Unit = 'yesNo') {
    return remembered((id: string) =>
      thing('evening', t('files.item', { group: name, item: itemName(id) }), unit),
    );
  }
  function placesAt(moment: 'evening' | 'now') {
    const item = (name: string, unit: Unit) => (place: string) =>
      thing(moment, t('files.item', { group: name, item: place }), unit);
    return {
      nowhere: item(t('day.answers.places'), 'yesNo')(t('body.nowhere')),
      hurts: remembered(item(t('day.answers.places'), 'yesNo')),
      strength: remembered(item(t('files.strength'), 'score')),
    };
  }

  const routineNames = things.routines.map(({ id, name }) => ({
    id,
    name: routineName({ id, name }, words),
  }));
  const habitNames = things.habits.map(({ id, name }) => ({ id, name: habitName({ id, name }, words) }));
  const pillows = namesOf(things.pillows);
  const habit = nameFinder(habitNames);
  const medication = group(t('day.answers.medication'), nameFinder(things.medications));
  const said = {
    waking: thing('morning', t('day.answers.waking'), 'score'),
    asleep: thing('morning', t('day.answers.asleepMinutes'), 'hours'),
    quality: thing('morning', t('day.answers.sleepQuality'), 'score'),
    awakenings: thing('morning', t('day.answers.awakenings'), 'times'),
    position: thing('morning', t('day.answers.position'), null),
    pillow: thing('morning', t('day.answers.pillowId'), null),
    average: thing('evening', t('day.answers.average'), 'score'),
    worst: thing('evening', t('day.answers.worst'), 'score'),
    places: placesAt('evening'),
    feelings: group(t('day.answers.feelings'), (id) => feelingName(id, words)),
    worse: group(t('day.answers.worse'), nameFinder(things.factors)),
    eased: group(t('day.answers.eased'), nameFinder(things.factors)),
    stress: thing('evening', t('day.answers.stress'), 'score'),
    stressSources: group(t('day.answers.stressSources'), (id) => stressSourceName(id, words)),
    breaks: thing('evening', t('day.answers.breaks'), 'times'),
    routines: group(t('day.answers.routines'), nameFinder(routineNames)),
    heatCold: group(t('day.answers.heatCold'), (id) =>
      id === 'heat' || id === 'cold' ? t(`habits.heatCold.${id}`) : id,
    ),
    habits: group(t('day.answers.habits'), habit),
    amounts: group(t('day.answers.habits'), habit, 'amount'),
    medication,
    medicationNamed: group(t('day.answers.medication'), (name) => name),
    note: thing('evening', t('day.answers.note'), null),
    now: thing('now', t('pain.score'), 'score'),
    placesNow: placesAt('now'),
  };

  return (day, beside) => {
    let lines = '';
    function tell({ before, after }: Thing, value: CsvValue, when: string): void {
      if (value !== null)
        lines += `${day.day},${before}${typeof value === 'number' ? value : csvCell(value)}${after}${when}`;
    }
    function tellTicks(ticks: Ticks | null, named: (id: string) => Thing): void {
      for (const id of ticks?.offered ?? []) tell(named(id), ticks?.done.includes(id) ? 1 : 0, evening);
    }
    function tellPlaces(places: readonly Place[], told: ReturnType<typeof placesAt>, when: string): void {
      for (const place of places) {
        const name = placeName(place, words);
        tell(told.hurts(name), 1, when);
        tell(told.strength(name), place.intensity, when);
      }
    }

    const morning = beside.entered.get(`${day.day} morning`) ?? never;
    tell(said.waking, day.waking, morning);
    tell(said.asleep, hoursOf(day.asleepMinutes), morning);
    tell(said.quality, day.sleepQuality, morning);
    tell(said.awakenings, day.awakenings, morning);
    tell(said.position, day.position && t(`sleep.positions.${day.position}`), morning);
    tell(said.pillow, day.pillowId && (pillows.get(day.pillowId) ?? day.pillowId), morning);

    const evening = beside.entered.get(`${day.day} evening`) ?? never;
    tell(said.average, day.average, evening);
    tell(said.worst, day.worst, evening);
    if (day.places?.length === 0) tell(said.places.nowhere, 1, evening);
    tellPlaces(day.places ?? [], said.places, evening);
    tellTicks(day.feelings, said.feelings);
    tellTicks(day.worse, said.worse);
    tellTicks(day.eased, said.eased);
    tell(said.stress, day.stress, evening);
    tellTicks(day.stressSources, said.stressSources);
    tell(said.breaks, day.breaks, evening);
    tellTicks(day.routines, said.routines);
    tellTicks(day.heatCold, said.heatCold);
    tellTicks(day.habits, said.habits);
    for (const [id, value] of Object.entries(day.habitValues)) tell(said.amounts(id), value, evening);
    tellTicks(day.medication, said.medication);
    // Days that a file brought in may name a medication without saying what was asked.
    if (day.medication === null)
      for (const name of beside.medication.get(day.day) ?? []) tell(said.medicationNamed(name), 1, evening);
    tell(said.note, beside.notes.get(day.day) ?? null, evening);

    for (const { score, places, ratedAt } of beside.nows.get(day.day) ?? []) {
      tell(said.now, score, whenText(false, ratedAt));
      tellPlaces(places, said.placesNow, whenText(false, ratedAt));
    }
    return lines;
  };
}

function nameFinder(things: readonly { readonly id: string; readonly name: string }[]) {
  const names = namesOf(distinctNames(things));
  return (id: string) => names.get(id) ?? id;
}

function remembered<Made>(make: (key: string) => Made): (key: string) => Made {
  const known = new Map<string, Made>();
  return (key) => {
    const made = known.get(key) ?? make(key);
    known.set(key, made);
    return made;
  };
}

type Beside = {
  /** The ends of the lines of a check-in, by its day and moment. */
  readonly entered: ReadonlyMap<string, string>;
  readonly medication: ReadonlyMap<CalendarDay, readonly string[]>;
  readonly notes: ReadonlyMap<CalendarDay, string>;
  readonly nows: ReadonlyMap<CalendarDay, readonly PainNow[]>;
};

function besideOf({ entered, medicationDays, notes, nows }: Stretch): Beside {
  const nowsByDay = new Map<CalendarDay, PainNow[]>();
  for (const now of nows) nowsByDay.set(now.day, [...(nowsByDay.get(now.day) ?? []), now]);
  return {
    entered: new Map(
      entered.map(({ day, moment, at, backFilled }) => [`${day} ${moment}`, whenText(backFilled, at)]),
    ),
    medication: new Map(medicationDays.map(({ day, names }) => [day, names])),
    notes: new Map(notes.map(({ day, text }) => [day, text])),
    nows: nowsByDay,
  };
}

const never = ',\r\n';

// Spreadsheets know a time by this form, and not by the T and the Z of ISO 8601.
function whenText(later: boolean, at: number): string {
  const [day, time = ''] = instantText(at).split('T');
  return `${Number(later)},${day} ${time.slice(0, 8)}\r\n`;
}
