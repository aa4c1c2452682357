import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

/** What is asked for again and again. The cookie is empty for nobody. */
export type Target = { readonly url: string; readonly cookie: string };

/** What a server did under load: requests a second, latency in milliseconds, and bytes of one answer as they came. */
export type Load = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly bytes: number;
};

type Round = { readonly seconds: number; readonly latencies: readonly number[]; readonly bytes: number };

const connections = 10;
const longest = 3_000;

/**
 * Loads several servers in turn, ten requests at a time with gzip accepted, so that a busy moment of the machine falls
 * on all of them. A round is `requests` long, or ends after three seconds. The first two of each warm it up and are not
 * counted; the middle of the counted rounds is answered.
 */
export async function loadInTurn(
  targets: readonly Target[],
  rounds: number,
  requests: number,
): Promise<Load[]> {
  const counted = targets.map((): Round[] => []);
  for (let round = -2; round < rounds; round++)
    for (const [index, target] of targets.entries()) {
      const done = await loadRound(target, requests);
      if (round >= 0) counted[index]?.push(done);
    }
  return counted.map((runs) => ({
    perSecond: quantile(
      runs.map(({ seconds, latencies }) => latencies.length / seconds),
      0.5,
    ),
    p50: quantile(
      runs.flatMap(({ latencies }) => latencies),
      0.5,
    ),
    p99: quantile(
      runs.flatMap(({ latencies }) => latencies),
      0.99,
    ),
    bytes: runs[0]?.bytes ?? 0,
  }));
}

/** The value below which a share of the values lies, by the nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

async function loadRound(target: Target, requests: number): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  let left = requests;
  let bytes = 0;
  async function askOn(): Promise<void> {
    while (left-- > 0 && performance.now() - begun < longest) {
      const from = performance.now();
      bytes = await ask(target, agent);
      latencies.push(performance.now() - from);
    }
  }
  const begun = performance.now();
  await Promise.all(Array.from({ length: connections }, askOn));
  const seconds = (performance.now() - begun) / 1000;
  agent.destroy();
  return { seconds, latencies, bytes };
}

/** Asks once and answers how many bytes the body had on the wire. Throws on anything but 200: a redirect is no page. */
export function ask({ url, cookie }: Target, agent?: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, headers: { cookie, 'accept-encoding': 'gzip' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(bytes);
        else reject(new Error(`${url} answered ${answer.statusCode}`));
      });
      answer.on('error', reject);
    });
    asked.on('error', reject);
    asked.end();
  });
}
