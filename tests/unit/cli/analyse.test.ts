import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import reference120 from '../../support/statistics/reference_120.json';
import experiments from '../../support/statistics/reference_experiments.json';

const statistics = 'tests/support/statistics';
const folder = mkdtempSync(join(tmpdir(), 'nape-analyse-'));
afterAll(() => rmSync(folder, { recursive: true }));

function analyse(...args: readonly string[]) {
  const start = ['--conditions=react-server', '--import', 'tsx', 'cli/analyse.ts'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...start, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('a diary is printed as one JSON object with the names of the references', { timeout: 30_000 }, () => {
  const { status, stdout } = analyse(`${statistics}/diary_120.csv`, '--night', 'sleep_hours,stress');
  expect(status).toBe(0);
  const printed: unknown = JSON.parse(stdout);
  const stress = reference120.associations['stress|h0'].lalp;
  expect(printed).toMatchObject({
    summary: { n: 98, days_ge7: 2, baseline14: { n: 13 }, last14: { n: 13 } },
    trend: { n: 98, S: -877 },
    weeklyTrend: { n: 15, S: -37 },
    habits: expect.arrayContaining([
      expect.objectContaining({
        habit: 'stress',
        when: 'night',
        kind: 'number',
        primary: expect.objectContaining({ model: 'lalp', n: stress.n, df: stress.df, nWith: null }),
      }),
    ]),
  });
});

test('an experiment is printed with its exact p', { timeout: 30_000 }, () => {
  const [first] = experiments.experiments;
  const { status, stdout } = analyse('--experiment', `${statistics}/experiment_8x3.csv`);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    estimate: -1,
    p: first?.randomisation.p_two_sided,
    ci95: [expect.closeTo(first?.ci_hartigan.lower ?? Number.NaN, 12), 0],
  });
});

test('a malformed file ends with 2, and the line and the column are named', { timeout: 30_000 }, () => {
  const file = join(folder, 'diary.csv');
  writeFileSync(file, 'date,pain,tea\n2026-01-01,4,1\n2026-01-02,4,often\n');
  const { status, stdout, stderr } = analyse(file);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('line 3, column tea');
});

test('a file that is not there ends with 2, and no file with 1', { timeout: 30_000 }, () => {
  expect(analyse(join(folder, 'none.csv')).status).toBe(2);
  expect(analyse()).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringContaining('npm run -s analyse'),
  });
});
