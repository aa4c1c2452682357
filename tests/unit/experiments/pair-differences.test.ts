import { expect, test } from 'vitest';
import { experimentDays } from '@/lib/experiments/experiment-file';
import { pairDifferences } from '@/lib/experiments/pair-differences';
import { FileFault } from '@/lib/portability/csv';
import { statisticsFile } from '../../support/reference-grid';
import reference from '../../support/statistics/reference_experiments.json';

test.each(reference.experiments)('the pairs of $file differ as R finds', (experiment) => {
  const found = pairDifferences(experimentDays(statisticsFile(experiment.file)));
  expect(found).toHaveLength(experiment.pair_differences_B_minus_A.length);
  for (const [pair, difference] of found.entries()) {
    expect(difference).toBeCloseTo(experiment.pair_differences_B_minus_A[pair] ?? Number.NaN, 12);
  }
});

test('a pair without a scored day in both arms is dropped, and washout days count for neither', () => {
  const text =
    'pair,arm,washout,pain\n1,A,1,9\n1,A,0,4\n1,B,0,3\n2,A,0,5\n2,B,0,\n3,A,1,5\n3,B,0,4\n4,B,0,2\n4,A,0,1';
  expect(pairDifferences(experimentDays(text))).toEqual([-1, 1]);
});

test('an experiment without a washout column has no washout', () => {
  expect(pairDifferences(experimentDays('pair,arm,pain\n1,A,4\n1,B,2'))).toEqual([-2]);
});

test.each([
  ['pair,arm\n1,A', 'columnMissing', 1, 'pain'],
  ['pair,arm,pain\n1,A,4\n1,C,4', 'notAnArm', 3, 'arm'],
  ['pair,arm,pain\n,A,4', 'notANumber', 2, 'pair'],
  ['pair,arm,washout,pain\n1,A,2,4', 'notBinary', 2, 'washout'],
] as const)('an experiment that cannot be read says where: %j', (text, kind, line, column) => {
  expect(() => experimentDays(text)).toThrow(new FileFault(kind, line, column));
});
