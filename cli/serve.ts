import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Env } from '@/lib/env';
import { wordsFor } from '@/lib/words/translator';

const root = fileURLToPath(new URL('..', import.meta.url));
const build = join(root, '.next');
const standalone = join(build, 'standalone');
const { t } = wordsFor('en-GB');

/** Everything that a build is made of. */
const sources = [
  'app',
  'cli/serve.ts',
  'db',
  'lib',
  'public',
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
];

/** Everything that a built program is made of. */
const shipped = ['.next', 'db', 'node_modules', 'package.json', 'server.js'];

/**
 * Builds the program, unless the build at hand was made from exactly these files by this major version of Node. Answers
 * whether there is a build to serve.
 */
export function ensureBuild(): boolean {
  const wanted = fingerprint();
  const stamp = join(build, 'made-from');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  rmSync(stamp, { force: true });
  console.info(t('cli.building'));
  const next = join(root, 'node_modules/next/dist/bin/next');
  const { status, stdout, stderr } = spawnSync(process.execPath, [next, 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) {
    console.error(`${stdout}${stderr}\n${t('cli.buildFailed')}`);
    return false;
  }
  // Next copies whatever a path in the code might mean, and that may be the journal and its secret, or an old .env.
  for (const name of readdirSync(standalone))
    if (!shipped.includes(name)) rmSync(join(standalone, name), { recursive: true });
  cpSync(join(build, 'static'), join(standalone, '.next/static'), { recursive: true });
  if (existsSync(join(root, 'public')))
    cpSync(join(root, 'public'), join(standalone, 'public'), { recursive: true });
  writeFileSync(stamp, wanted);
  return true;
}

/**
 * Runs the built server until it ends, and answers its exit code: 0 when it was asked to stop, 3 when the database
 * refused to be migrated, 1 when the address is not free.
 */
export async function serve({ dataDir, host, port, publicUrl }: Env): Promise<number> {
  const busy = await listenError(host, port);
  if (busy) {
    console.error(t('cli.addressTaken', { address: `${host}:${port}`, reason: busy }));
    return 1;
  }
  const child = spawn(process.execPath, ['server.js'], {
    cwd: standalone,
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      // glibc keeps a store of free memory for each of many threads; with two, a tenth less is held after a busy hour.
      MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? '2',
      HOST: host,
      HOSTNAME: host,
      PORT: String(port),
      ...(publicUrl === null ? {} : { PUBLIC_URL: publicUrl }),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!isBanner(line)) console.info(line);
  });
  return stopped(child);
}

/** Resolves when the server has ended. A signal to us is passed on, and after ten seconds it is not asked any more. */
function stopped(child: ChildProcess): Promise<number> {
  let asked = false;
  let patience: NodeJS.Timeout | undefined;
  const ask = (signal: NodeJS.Signals) => {
    asked = true;
    child.kill(signal);
    patience ??= setTimeout(() => child.kill('SIGKILL'), 10_000);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ask(signal));
  // npm passes a signal on to its shell only, which ends and leaves us running with nobody who could stop us.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event)
    setInterval(() => process.ppid !== parent && ask('SIGTERM'), 500).unref();
  return new Promise((resolve) => {
    child.on('exit', (code) => {
      clearTimeout(patience);
      resolve(asked ? 0 : (code ?? 1));
    });
  });
}

/** Why nobody can listen there, as the system's own short name, or null when the address is free. */
function listenError(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
}

// Nape says itself where to go.
function isBanner(line: string): boolean {
  return line.trim() === '' || /^\s*(▲ Next\.js|- (Local|Network):|✓ (Starting|Ready|Running))/.test(line);
}

function fingerprint(): string {
  const hash = createHash('sha256').update(`node ${process.versions.node.split('.')[0]}\n`);
  for (const file of sources.flatMap(filesUnder)) {
    hash
      .update(`${file}\n`)
      .update(readFileSync(join(root, file)))
      .update('\n');
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}
