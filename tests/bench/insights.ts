import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { randomFrom } from '@/db/seed/random';
import { insightsOf } from '@/lib/insights/insights';
import type { JournalDay } from '@/lib/journal/schema';
import { unsaidDay } from '@/lib/journal/unsaid-day';
import { addDays, dayOf } from '@/lib/time/calendar-day';
import { type Figure, table } from './figures';
import { quantile } from './load';

/*
 * node --conditions=react-server --import tsx tests/bench/insights.ts
 *
 * How long every insight takes on diaries with fifty habits: cold, as the first thing that a new process does, as a new
 * worker would, and again, when the code is warm. Absolute times belong to the machine.
 */

const habits = 50;
const times = 11;
const lengths = [
  { name: '30 days', days: 30 },
  { name: 'A year', days: 365 },
  { name: 'Ten years', days: 3650 },
] as const;

const asked = process.argv[2];
if (asked === undefined) {
  console.info(`Node ${process.version}, ${cpus().length} processors, ${cpus()[0]?.model}`);
  console.info(table(lengths.flatMap(measured)));
} else {
  console.info(JSON.stringify(timed(diaryOf(Number(asked)))));
}

function measured({ name, days }: (typeof lengths)[number]): Figure[] {
  const diary = diaryOf(days);
  const cold = Array.from({ length: times }, () => inNewProcess(days));
  const again = Array.from({ length: times + 5 }, () => timed(diary)).slice(5);
  const median = (all: readonly Taken[], of: keyof Taken) =>
    quantile(
      all.map((taken) => taken[of]),
      0.5,
    );
  return [
    { what: `${name}, cold`, measured: median(cold, 'elapsed'), unit: 'ms', limit: 300 },
    { what: `${name}, cold: processor time`, measured: median(cold, 'processor'), unit: 'ms', limit: null },
    { what: `${name}, again`, measured: median(again, 'elapsed'), unit: 'ms', limit: null },
    { what: `${name}, again: processor time`, measured: median(again, 'processor'), unit: 'ms', limit: null },
  ];
}

/** Milliseconds: on the clock, and of all processors for this process, which a busy machine does not lengthen as much. */
type Taken = { readonly elapsed: number; readonly processor: number };

function inNewProcess(days: number): Taken {
  const script = fileURLToPath(import.meta.url);
  const { stdout } = spawnSync(process.execPath, [...process.execArgv, script, String(days)], {
    encoding: 'utf8',
  });
  return z.object({ elapsed: z.number(), processor: z.number() }).parse(JSON.parse(stdout));
}

function timed(days: readonly JournalDay[]): Taken {
  const [from, used] = [performance.now(), process.cpuUsage()];
  const found = insightsOf(days)?.findings.length;
  const elapsed = performance.now() - from;
  const { user, system } = process.cpuUsage(used);
  if (found !== habits) throw new Error(`${found} habits instead of ${habits}`);
  return { elapsed, processor: (user + system) / 1000 };
}

/** A diary in which a tenth of the days, and of what is asked on the others, was not said. */
function diaryOf(days: number): JournalDay[] {
  const random = randomFrom('fifty habits');
  const said = (value: number) => (random.chance(0.1) ? null : value);
  const score = (mean: number) => Math.min(10, Math.max(0, Math.round(random.normal(mean, 2))));
  const routines = Array.from({ length: habits - 6 }, (_, index) => `own-${index}`);
  return Array.from({ length: days }, (_, index) => {
    const day = unsaidDay(addDays(dayOf('2016-01-01'), index));
    if (index > 0 && random.chance(0.1)) return day;
    const waking = score(4);
    return {
      ...day,
      logged: true,
      waking: said(waking),
      average: said(Math.min(10, waking + random.count(1))),
      asleepMinutes: said(15 * Math.round(random.normal(28, 4))),
      sleepQuality: said(score(6)),
      awakenings: said(random.count(1)),
      position: random.chance(0.2) ? 'stomach' : 'side',
      stress: said(score(5)),
      breaks: said(random.count(3)),
      routines: { offered: routines, done: routines.filter(() => random.chance(0.4)) },
    };
  });
}
