import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuild } from '@/cli/serve';
import { freePort } from '../support/server';
import { type Figure, table } from './figures';
import { quantile } from './load';
import { measureFiles } from './measure-files';
import { measureLoad } from './measure-load';
import { measurePages } from './measure-pages';
import { type People, prepare } from './people';
import { type Launch, launch, type Server } from './server';

/*
 * npm run bench: what the budgets of the project say, measured on this machine. Absolute times belong to the machine;
 * the ratios are taken against a bare Next page in the same run. It reports and always ends well.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const bare = join(root, 'tests/bench/bare');
const bareServer = join(bare, '.next/standalone/tests/bench/bare');

if (!ensureBuild()) process.exit(1);
buildBare();
const folder = mkdtempSync(join(tmpdir(), 'nape-bench-'));
try {
  const figures = await measure(folder);
  console.info(`\nNode ${process.version}, ${cpus().length} processors, ${cpus()[0]?.model}`);
  console.info(table(figures));
  const json = process.argv[process.argv.indexOf('--json') + 1];
  if (process.argv.includes('--json') && json) writeFileSync(json, `${JSON.stringify(figures, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(dataDir: string): Promise<Figure[]> {
  const people = await prepare(dataDir);
  const ours: Launch = {
    script: join(root, '.next/standalone/server.js'),
    port: await freePort(),
    settings: { DATA_DIR: dataDir, MALLOC_ARENA_MAX: '2' },
    firstPath: '/sign-in',
  };
  const theirs: Launch = {
    script: join(bareServer, 'server.js'),
    port: await freePort(),
    settings: { BARE_FILE: join(dataDir, 'bare.db') },
    firstPath: '/',
  };
  const started = await startsOf(ours, 3);
  const bareStarted = await startsOf(theirs, 3);
  const [nape, baseline] = [await launch(ours), await launch(theirs)];
  try {
    const idle = nape.memory();
    const pages = await measurePages(nape, baseline, people);
    const load = await measureLoad(nape, baseline, people);
    const files = await measureFiles(nape, people);
    return [
      ...readings(people),
      { what: 'Cold start to the first page', measured: started, unit: 'ms', limit: 1500 },
      { what: '  the bare app', measured: bareStarted, unit: 'ms', limit: null },
      ...pages,
      ...load,
      ...files,
      { what: 'Memory when idle', measured: idle, unit: 'MB', limit: 150 },
      { what: 'Memory after the load', measured: nape.memory(), unit: 'MB', limit: 320 },
    ];
  } finally {
    await Promise.all([nape, baseline].map((server: Server) => server.stop()));
  }
}

function readings({ reading: { listDaysMs, rawMs }, seedMs }: People): Figure[] {
  return [
    { what: 'Writing ten seeded years', measured: seedMs, unit: 'ms', limit: 3000 },
    { what: 'Ten years of days: rows as SQLite hands them over', measured: rawMs, unit: 'ms', limit: null },
    { what: 'Ten years of days: as Trends reads them', measured: listDaysMs, unit: 'ms', limit: null },
    { what: 'Ten years of days: ratio', measured: listDaysMs / rawMs, unit: 'x', limit: 3 },
  ];
}

async function startsOf(what: Launch, times: number): Promise<number> {
  const taken: number[] = [];
  for (let time = 0; time < times; time++) {
    const server = await launch(what);
    taken.push(server.coldStartMs);
    await server.stop();
  }
  return quantile(taken, 0.5);
}

function buildBare(): void {
  const next = join(root, 'node_modules/next/dist/bin/next');
  const { status } = spawnSync(process.execPath, [next, 'build', bare], {
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('The bare app could not be built.');
  cpSync(join(bare, '.next/static'), join(bareServer, '.next/static'), { recursive: true });
}
