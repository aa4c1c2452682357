import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { reader } from '@/db/engines/file';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** How a server is started: its own folder and port, and the instant from which its clock runs on. */
export type ServerOptions = {
  readonly dataDir: string;
  readonly port: number;
  readonly startsAt?: number;
};

/** A running Nape: where it is, what its console has said so far, and how to stop it as a host would. */
export type Server = {
  readonly url: string;
  readonly dataDir: string;
  readonly console: () => string;
  /** The part of it that it said as an error. */
  readonly errors: () => string;
  /** What its journal holds now. Only for reading. */
  readonly rows: (sql: string) => unknown[];
  /** Asks it to end, and answers its exit code. */
  readonly stop: () => Promise<number | null>;
  /** Ends it as a crash does, without a word. */
  readonly crash: () => Promise<void>;
};

/** The built server as the start command runs it. Rejects with what it said when it ends before it answers. */
export function startServer(options: ServerOptions): Promise<Server> {
  const server = spawn(process.execPath, ['server.js'], {
    cwd: join(root, '.next/standalone'),
    ...how(options),
  });
  return started(server, options, () => server.kill('SIGTERM'));
}

/** The same by `npm start`, as someone does who has just cloned Nape, and stopped as by Ctrl-C: everything it started. */
export function startByNpm(options: ServerOptions): Promise<Server> {
  const npm = spawn('npm', ['start', '--silent'], { cwd: root, detached: true, ...how(options) });
  return started(npm, options, () => npm.pid && process.kill(-npm.pid, 'SIGINT'));
}

/** A port that nobody uses. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

/** A new folder for a journal. */
export function newDataDir(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'nape-journey-'));
}

export function removeDataDir(dataDir: string): Promise<void> {
  return rm(dataDir, { recursive: true, force: true });
}

function how({ dataDir, port, startsAt }: ServerOptions): SpawnOptions {
  const watched = pathToFileURL(join(root, 'tests/support/watched-server.mjs')).href;
  return {
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      HOST: '127.0.0.1',
      HOSTNAME: '127.0.0.1',
      PORT: String(port),
      NODE_OPTIONS: `--import=${watched}`,
      ...(startsAt === undefined ? {} : { CLOCK_STARTS_AT: String(startsAt) }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  };
}

async function started(
  child: ChildProcess,
  { port, dataDir }: ServerOptions,
  askToEnd: () => unknown,
): Promise<Server> {
  const url = `http://127.0.0.1:${port}`;
  let said = '';
  let errors = '';
  const ended = once(child, 'exit');
  child.stdout?.on('data', (data: Buffer) => {
    said += data;
  });
  child.stderr?.on('data', (data: Buffer) => {
    said += data;
    errors += data;
  });
  while (!(await answers(url))) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The server ended with ${child.exitCode ?? child.signalCode}:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    dataDir,
    console: () => said,
    errors: () => errors,
    rows: (sql) => {
      const journal = reader(join(dataDir, 'nape.db'));
      try {
        return journal.prepare(sql).raw().all();
      } finally {
        journal.close();
      }
    },
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) askToEnd();
      const patience = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await ended;
      clearTimeout(patience);
      return child.exitCode;
    },
    crash: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/health/live`)).ok;
  } catch {
    return false;
  }
}
