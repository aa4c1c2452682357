import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { ensureBuild } from '@/cli/serve';
import { findBrowser, installBrowser } from './support/browser';

/*
 * `npm test` runs everything, `npm run check` (--quick) the inner loop: no build, no browser. A step that fails does not
 * hide the next one. The last line is "N passed, N failed", counted by the runners themselves; a step that counts
 * nothing (lint, types, build) adds one failure when it fails.
 */

type Counts = { readonly passed: number; readonly failed: number };
type Step = { readonly name: string; readonly counts: Counts; readonly seconds: number };

const reports = 'test-results';
const quick = process.argv.includes('--quick');
const next = 'node_modules/next/dist/bin/next';

process.env.NEXT_TELEMETRY_DISABLED = '1';
if (!process.stdout.isTTY) process.env.NO_COLOR = '1';
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports);

const steps = (await Promise.all([staticChecks(), unitTests()])).flat();
if (!quick) steps.push(...(await inTheBrowser()));

const passed = steps.reduce((sum, { counts }) => sum + counts.passed, 0);
const failed = steps.reduce((sum, { counts }) => sum + counts.failed, 0);
console.info('');
for (const { name, counts, seconds } of steps) {
  console.info(
    `${counts.failed > 0 ? 'FAILED' : 'ok    '}  ${name.padEnd(9)} ${seconds.toFixed(1).padStart(6)} s`,
  );
}
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
console.info(`${passed} passed, ${failed} failed`);

async function staticChecks(): Promise<Step[]> {
  const lint = await step('lint', () => succeeds('node_modules/@biomejs/biome/bin/biome', ['check']));
  const types = await step('types', async () => {
    const generated = await succeeds(next, ['typegen']);
    return generated.failed > 0 ? generated : succeeds('node_modules/typescript/bin/tsc', ['--noEmit']);
  });
  return [lint, types];
}

function unitTests(): Promise<Step> {
  const report = `${reports}/unit.json`;
  return step('unit', async () => {
    const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
    const { failed } = await succeeds('node_modules/vitest/vitest.mjs', args);
    return counted(report, failed, vitestReport);
  });
}

async function inTheBrowser(): Promise<Step[]> {
  const build = await step('build', async () => ({ passed: 0, failed: ensureBuild() ? 0 : 1 }));
  if (build.counts.failed > 0) return [build];
  const journeys = await step('journeys', async () => {
    const browser = findBrowser() ?? installBrowser();
    if (!browser) {
      console.error('There is no browser: install Chromium or Chrome, or set CHROMIUM_PATH to one.');
      return { passed: 0, failed: 1 };
    }
    const report = `${reports}/journeys.json`;
    process.env.CHROMIUM_PATH = browser;
    process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = report;
    const args = ['test', '--reporter=list,json'];
    // With the options of this process, by which journeys can import the program's own files.
    const { failed } = await succeeds('node_modules/@playwright/test/cli.js', args, process.execArgv);
    return counted(report, failed, playwrightReport);
  });
  return [build, journeys];
}

async function step(name: string, work: () => Promise<Counts>): Promise<Step> {
  const started = performance.now();
  const counts = await work();
  return { name, counts, seconds: (performance.now() - started) / 1000 };
}

/** Runs one of the project's tools and prints what it said when it has ended, so that two at a time stay readable. */
function succeeds(
  script: string,
  args: readonly string[],
  nodeOptions: readonly string[] = [],
): Promise<Counts> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...nodeOptions, script, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: Buffer[] = [];
    child.stdout.on('data', (data: Buffer) => said.push(data));
    child.stderr.on('data', (data: Buffer) => said.push(data));
    child.on('close', (code) => {
      console.info(
        `\n$ ${[script.split('/').at(-1), ...args].join(' ')}\n${Buffer.concat(said).toString().trim()}`,
      );
      resolve({ passed: 0, failed: code === 0 ? 0 : 1 });
    });
  });
}

/** What a runner counted. A runner that failed without counting a failure (a file that does not load) adds one. */
function counted(report: string, ended: number, read: (json: unknown) => Counts): Counts {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { passed, failed } = read(JSON.parse(readFileSync(report, 'utf8')));
  return { passed, failed: Math.max(failed, ended) };
}

/** A test that was left out has proved nothing, and counts as failed. */
function vitestReport(json: unknown): Counts {
  const report = z
    .object({
      numPassedTests: z.number(),
      numFailedTests: z.number(),
      numPendingTests: z.number(),
      numTodoTests: z.number(),
    })
    .parse(json);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numPendingTests + report.numTodoTests,
  };
}

function playwrightReport(json: unknown): Counts {
  const { stats } = z
    .object({
      stats: z.object({
        expected: z.number(),
        unexpected: z.number(),
        flaky: z.number(),
        skipped: z.number(),
      }),
    })
    .parse(json);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped };
}
