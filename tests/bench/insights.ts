import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { ensureBuild } from '@/cli/serve';
import { createPerson } from '@/lib/auth/data';
import type { UserId } from '@/lib/auth/user-id';
import { readInsights } from '@/lib/insights/data';
import { latestInsights, rememberedInsights } from '@/lib/insights/latest';
import type { Answered, Asked } from '@/lib/insights/thread';
import { type OpenStorage, openStorage } from '@/lib/storage/open';
import { type CalendarDay, dayOf } from '@/lib/time/calendar-day';
import { lastDays } from '@/lib/time/day-range';
import { habits, writeFiftyHabits } from './fifty-habits';
import { type Figure, table } from './figures';
import { quantile } from './load';
import { readingOf } from './reading';

/*
 * node --conditions=react-server --import tsx tests/bench/insights.ts
 *
 * How long insights take on diaries with fifty habits, by the thread of the last build: cold, which is a new thread that
 * starts, reads the file and works them out; again, in the same thread; and warm, from memory. While the thread works,
 * the event loop of this one is watched. Beside it stands what reading the same rows takes. Absolute times belong to the
 * machine.
 */

const times = 11;
const today = dayOf('2026-11-23');
const lengths = [
  { name: '30 days', days: 30 },
  { name: 'A year', days: 365 },
  { name: 'Ten years', days: 3650 },
] as const;

if (!ensureBuild()) process.exit(1);
const dataDir = mkdtempSync(join(tmpdir(), 'nape-insights-'));
const storage = openStorage(dataDir, { migrations: 'db/migrations', now: 0 });
try {
  console.info(`Node ${process.version}, ${cpus().length} processors, ${cpus()[0]?.model}`);
  const figures: Figure[] = [];
  for (const length of lengths) figures.push(...(await measured(storage, length)));
  console.info(table(figures));
} finally {
  storage.close();
  rmSync(dataDir, { recursive: true });
}

async function measured({ db }: OpenStorage, { name, days }: (typeof lengths)[number]): Promise<Figure[]> {
  const userId = await createPerson(
    { email: `${days}@example.org`, passwordHash: 'never', name, locale: 'en-GB', timeZone: 'UTC' },
    0,
  );
  await writeFiftyHabits(db, userId, today, days);
  const found = (await readInsights(userId, today))?.findings.length;
  if (found !== habits) throw new Error(`${found} habits instead of ${habits}`);

  const reading = await readingOf(join(dataDir, 'nape.db'), userId, lastDays(today, days));
  const [cold, again, holds]: number[][] = [[], [], []];
  for (let time = 0; time < times; time += 1) {
    const loop = monitorEventLoopDelay({ resolution: 1 });
    loop.enable();
    const worker = builtThread();
    cold?.push(await answerTime(worker, userId, today));
    again?.push(await answerTime(worker, userId, today));
    loop.disable();
    holds?.push(loop.max / 1e6);
    await worker.terminate();
  }
  return [
    { what: `${name}: rows as SQLite hands them over`, measured: reading.rawMs, unit: 'ms', limit: null },
    { what: `${name}: days as they are read`, measured: reading.listDaysMs, unit: 'ms', limit: 30 },
    { what: `${name}: insights, cold in a new thread`, measured: middle(cold), unit: 'ms', limit: 300 },
    { what: `${name}: insights, again in the same one`, measured: middle(again), unit: 'ms', limit: null },
    {
      what: `${name}: longest hold of the event loop`,
      measured: Math.max(...(holds ?? [])),
      unit: 'ms',
      limit: 50,
    },
    {
      what: `${name}: insights, warm from memory`,
      measured: await warmTime(userId, today),
      unit: 'ms',
      limit: 2,
    },
  ];
}

function middle(values: readonly number[] | undefined): number {
  return quantile(values ?? [], 0.5);
}

/** The thread as the bundler built it. */
function builtThread(): Worker {
  const server = fileURLToPath(new URL('../../.next/standalone/.next/server', import.meta.url));
  const program = readdirSync(server, { recursive: true, encoding: 'utf8' }).find((path) =>
    /\[worker thread\]-lib_insights_worker.*\.js$/.test(path),
  );
  if (!program) throw new Error('The build holds no thread for insights.');
  return new Worker(join(server, program), { execArgv: [] });
}

async function answerTime(worker: Worker, userId: UserId, day: CalendarDay): Promise<number> {
  const from = performance.now();
  await answerOf(worker, userId, day);
  return performance.now() - from;
}

function answerOf(worker: Worker, userId: UserId, day: CalendarDay) {
  const asked: Asked = { question: 1, userId, today: day, dataDir };
  return new Promise<Extract<Answered, { insights: unknown }>['insights']>((resolve, reject) => {
    worker.once('message', (answer: Answered) => {
      if ('insights' in answer) resolve(answer.insights);
      else reject(new Error(answer.failure));
    });
    worker.postMessage(asked);
  });
}

async function warmTime(userId: UserId, day: CalendarDay): Promise<number> {
  const worker = builtThread();
  globalThis.napeInsights = rememberedInsights((asker, askedDay) => answerOf(worker, asker, askedDay));
  const first = await latestInsights(userId, day);
  if (first.state === 'awaited') await first.coming;
  const taken: number[] = [];
  for (let time = 0; time < 200; time += 1) {
    const from = performance.now();
    const { state } = await latestInsights(userId, day);
    taken.push(performance.now() - from);
    if (state !== 'current') throw new Error(`${state} instead of current`);
  }
  await worker.terminate();
  return quantile(taken, 0.5);
}
