import type { Estimate } from '@/lib/stats/ols-hc3';
import { studentTQuantile, studentTTwoSided } from '@/lib/stats/student-t';
import type { Kind } from './day-grid';
import type { Tally } from './gates';
import type { Model } from './usable-rows';

/** The fewest usable days on which a model is fitted at all. */
export const leastRows = 20;

/** How large an effect must be, in standard errors, to be found in 80 of 100 such diaries: 1.96 + 0.84. */
const detectableErrors = 2.8;

/**
 * What a regression says of a habit, in points of pain: for done or not, or for one unit more of a number. `q` is null
 * for a test that does not count among the compared habits. `nWith` and `nWithout` are null for numbers.
 */
export type HabitTest = {
  readonly model: 'lalp' | 'lalp-with-waking';
  readonly estimate: number;
  readonly se: number;
  readonly t: number;
  readonly df: number;
  readonly p: number;
  readonly q: number | null;
  readonly ci95: readonly [number, number];
  readonly n: number;
  readonly nWith: number | null;
  readonly nWithout: number | null;
};

export function habitTest(
  fit: Estimate,
  {
    model,
    kind,
    tally,
    q,
  }: { readonly model: Model; readonly kind: Kind; readonly tally: Tally; readonly q: number | null },
): HabitTest {
  const { estimate, se, t, df, n } = fit;
  const reach = studentTQuantile(0.975, df) * se;
  return {
    model: model.waking ? 'lalp-with-waking' : 'lalp',
    estimate,
    se,
    t,
    df,
    p: studentTTwoSided(t, df),
    q,
    ci95: [estimate - reach, estimate + reach],
    n,
    nWith: kind === 'binary' ? tally.with : null,
    nWithout: kind === 'binary' ? tally.without : null,
  };
}

/** The smallest effect, in points of pain, that a diary with this standard error would probably have shown. */
export function minimumDetectable(se: number): number {
  return detectableErrors * se;
}
