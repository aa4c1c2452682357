import { mean } from '@/lib/stats/mean';

/** A day of an experiment: which of the pairs of periods it lies in, which arm it had, and its pain, null if not said. */
export type ExperimentDay = {
  readonly pair: number;
  readonly arm: 'A' | 'B';
  /** Whether it only lets the arm before it fade, and counts for neither. */
  readonly isWashout: boolean;
  readonly pain: number | null;
};

/**
 * For each pair that has a scored day in both arms, in the order of the pairs: mean pain with B less mean pain with A,
 * washout days left out. A pair that lacks an arm is dropped.
 */
export function pairDifferences(days: readonly ExperimentDay[]): number[] {
  const pairs = [...new Set(days.map(({ pair }) => pair))].sort((one, other) => one - other);
  return pairs.flatMap((pair) => {
    const armMean = (arm: ExperimentDay['arm']) =>
      mean(
        days.filter((day) => day.pair === pair && day.arm === arm && !day.isWashout).map(({ pain }) => pain),
      );
    const [usual, habit] = [armMean('A'), armMean('B')];
    return usual === null || habit === null ? [] : [habit - usual];
  });
}
