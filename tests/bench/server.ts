import { execFileSync, spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

/** A server under measurement. */
export type Server = {
  readonly url: string;
  /** From the start of the process to its first whole answer, in milliseconds. */
  readonly coldStartMs: number;
  /** Resident memory, in MB. */
  readonly memory: () => number;
  readonly stop: () => Promise<void>;
};

/** What to run, where, with which settings, and the path of the first page that is asked for. */
export type Launch = {
  readonly script: string;
  readonly port: number;
  readonly settings: Readonly<Record<string, string>>;
  readonly firstPath: string;
};

/** Starts a built standalone server on loopback and waits for its first page. */
export async function launch({ script, port, settings, firstPath }: Launch): Promise<Server> {
  const url = `http://127.0.0.1:${port}`;
  const from = performance.now();
  const child = spawn(process.execPath, [script], {
    cwd: dirname(script),
    env: {
      ...process.env,
      ...settings,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      HOSTNAME: '127.0.0.1',
      PORT: String(port),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  while (!(await answers(`${url}${firstPath}`))) {
    if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode}`);
    if (performance.now() - from > 30_000) {
      child.kill('SIGKILL');
      throw new Error(`${script} does not answer ${firstPath}`);
    }
    await wait(5);
  }
  return {
    url,
    coldStartMs: performance.now() - from,
    memory: () =>
      Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) / 1024,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url);
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}
