import { beforeEach, expect, test } from 'vitest';
import { answersOf } from '@/app/(journal)/day/[day]/_components/answers-of';
import type { User } from '@/lib/auth/session';
import { type Asked, saveEvening, saveMorning } from '@/lib/journal/check-in/data';
import { eveningFields, morningFields } from '@/lib/journal/check-in/form';
import { eveningSchema, morningSchema } from '@/lib/journal/check-in/schema';
import { listChoices, offeredIn } from '@/lib/journal/choices/data';
import { getDay } from '@/lib/journal/data';
import { addHabit } from '@/lib/journal/habits/data';
import { medicationNamed } from '@/lib/journal/medication/data';
import { type Evening, type JournalDay, type Morning, noEvening, noMorning } from '@/lib/journal/schema';
import { factorNamed } from '@/lib/pain/data';
import { composeReport } from '@/lib/reports/compose';
import { getDiary } from '@/lib/reports/csv/data';
import { daysCsv } from '@/lib/reports/csv/days';
import { csvLine } from '@/lib/reports/csv/line';
import { getEntries } from '@/lib/reports/data';
import { listPillows, savePillow } from '@/lib/sleep/data';
import { dayOf } from '@/lib/time/calendar-day';
import { wordsFor } from '@/lib/words/translator';
import { addPerson, storyTime } from '../support/cast';
import { wholeText } from '../support/csv';
import { freshDatabase } from '../support/database';

const day = dayOf('2026-11-23');
const range = { from: day, to: day };
const words = wordsFor('en-GB');
const entry = { at: storyTime, backFilled: false };

const wholeMorning: Morning = {
  waking: 0,
  asleepMinutes: 390,
  quality: 0,
  awakenings: 0,
  position: 'side',
  pillowId: 'foam',
};

/** The names under which a day, its page and its file know an answer of the forms. */
const inDay: Record<keyof (Morning & Evening), keyof JournalDay | 'note'> = {
  waking: 'waking',
  asleepMinutes: 'asleepMinutes',
  quality: 'sleepQuality',
  awakenings: 'awakenings',
  position: 'position',
  pillowId: 'pillowId',
  average: 'average',
  worst: 'worst',
  places: 'places',
  feelings: 'feelings',
  worse: 'worse',
  eased: 'eased',
  stress: 'stress',
  stressSources: 'stressSources',
  routines: 'routines',
  breaks: 'breaks',
  heatCold: 'heatCold',
  medication: 'medication',
  habits: 'habits',
  habitValues: 'habitValues',
  note: 'note',
};

let ada: User;
let wholeEvening: Evening;
let asked: Asked;

beforeEach(async () => {
  freshDatabase();
  ada = await addPerson('Ada');
  await savePillow(ada.id, { id: 'foam', name: 'Foam', kind: 'memory-foam', heightCm: null, sinceDay: null });
  await addHabit(ada.id, { id: 'own-water', name: 'Glasses of water', kind: 'count' });
  const drive = factorNamed(ada.id, 'worse', 'Long drive');
  const shower = factorNamed(ada.id, 'eased', 'Hot shower');
  const ibuprofen = medicationNamed(ada.id, 'Ibuprofen');
  asked = {
    offered: offeredIn(await listChoices(ada), ada),
    factors: [drive, shower],
    medications: [ibuprofen],
  };
  wholeEvening = {
    average: 0,
    worst: 0,
    places: [{ region: 'neck', side: 'right', intensity: 0 }],
    feelings: ['aching'],
    worse: [drive.id],
    eased: [shower.id],
    stress: 0,
    stressSources: ['work'],
    routines: ['butterfly'],
    breaks: 0,
    heatCold: ['heat'],
    medication: [ibuprofen.id],
    habits: ['screen-at-eye-level'],
    habitValues: { 'own-water': 0 },
    note: 'A note.',
  };
});

/** Sends both forms as a browser would, and keeps what they say. */
async function log(morning: Morning, evening: Evening): Promise<void> {
  const { waking, asleep, quality, awakenings, position, pillow } = morningSchema.parse(
    morningFields(day, morning, noMorning),
  );
  const saidInMorning = { waking, asleepMinutes: asleep, quality, awakenings, position, pillowId: pillow };
  expect(saidInMorning).toEqual(morning);
  const { sources, ...sent } = eveningSchema.parse(eveningFields(day, evening, noEvening));
  const saidInEvening = Object.fromEntries(
    Object.keys(noEvening).map((key) => [
      key,
      key === 'stressSources' ? sources : Object.entries(sent).find(([name]) => name === key)?.[1],
    ]),
  );
  expect(saidInEvening).toEqual(evening);
  await saveMorning(ada.id, day, { said: morning, drawn: { ...noMorning } }, entry);
  await saveEvening(ada.id, day, { said: evening, drawn: { ...noEvening } }, asked, entry);
}

async function cells(): Promise<Map<string, string>> {
  const text = (await wholeText(daysCsv(await getDiary(ada.id, range), words))).slice(1);
  const [titles = '', row = ''] = text.split('\r\n');
  const split = (line: string) =>
    line.match(/("(?:[^"]|"")*"|[^,]*)(,|$)/g)?.map((cell) => cell.replace(/,$/, '')) ?? [];
  const values = split(row);
  return new Map(split(titles).map((title, index) => [title, values[index] ?? '']));
}

const evenings = Object.keys(noEvening);
const keys = [...Object.keys(noMorning), ...evenings];

test('every answer of both forms is told by the day, its page and its file, zeros too', async () => {
  await log(wholeMorning, wholeEvening);
  const told = await getDay(ada.id, day);
  const page = answersOf(told, wholeEvening.note, await listPillows(ada.id), await listChoices(ada), words);
  expect(Object.entries(page).filter(([, answer]) => answer === null)).toEqual([]);
  const empty = [...(await cells())]
    .filter(([title, cell]) => title !== '' && cell === '')
    .map(([title]) => title);
  expect(empty).toEqual([csvLine([words.t('report.csv.visits')]).trim()]);
  expect(told).toMatchObject({ waking: 0, average: 0, stress: 0, breaks: 0, awakenings: 0 });
});

test.each(keys)(
  '%s that was not answered is null in the day, on its page, in the file and on paper',
  async (key) => {
    await log(wholeMorning, wholeEvening);
    const before = await cells();
    const unsaid = key === 'habitValues' ? {} : null;
    const morning = key in noMorning ? { ...wholeMorning, [key]: null } : wholeMorning;
    const evening = key in noEvening ? { ...wholeEvening, [key]: unsaid } : wholeEvening;
    await saveMorning(ada.id, day, { said: morning, drawn: { ...wholeMorning } }, entry);
    await saveEvening(ada.id, day, { said: evening, drawn: { ...wholeEvening } }, asked, entry);
    const told = await getDay(ada.id, day);
    const name = Object.entries(inDay).find(([form]) => form === key)?.[1] ?? 'day';
    const note = key === 'note' ? null : 'A note.';
    const page = answersOf(told, note, await listPillows(ada.id), await listChoices(ada), words);
    const unsaidOnPage = Object.entries(page).filter(([, answer]) => answer === null);
    expect(unsaidOnPage.map(([answer]) => answer)).toEqual([name]);

    const after = await cells();
    const emptied = [...before].filter(([title, cell]) => cell !== '' && !after.get(title));
    expect(emptied.length, 'columns that became empty').toBeGreaterThan(0);
    expect([...after.values()]).not.toContain('"null"');

    const report = composeReport({ ...(await getEntries(ada.id, range)), name: 'Ada' });
    const onPaper = report.rows.find(
      ({ measure }) => measure === (name === 'asleepMinutes' ? 'asleep' : name),
    );
    if (onPaper)
      expect(onPaper.cells.map((cell) => cell?.value ?? null)).toEqual(onPaper.cells.map(() => null));
  },
);
