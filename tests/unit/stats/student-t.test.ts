import fc from 'fast-check';
import { expect, test } from 'vitest';
import { studentTQuantile, studentTTwoSided } from '@/lib/stats/student-t';
import reference120 from '../../support/statistics/reference_120.json';
import reference365 from '../../support/statistics/reference_365.json';

const fits = [...Object.values(reference120.associations), ...Object.values(reference365.associations)]
  .map((association) => association.lalp)
  .filter((fit) => 'df' in fit);

test('the two-sided p of every regression in the references is the one R finds', () => {
  expect(fits.length).toBeGreaterThan(40);
  for (const { t, df, p } of fits) expect(studentTTwoSided(t, df)).toBeCloseTo(p, 10);
});

test('the 95 % interval of every regression in the references is the one R finds', () => {
  for (const { estimate, se, df, ci95 } of fits) {
    const reach = studentTQuantile(0.975, df) * se;
    expect(estimate - reach).toBeCloseTo(ci95[0] ?? Number.NaN, 8);
    expect(estimate + reach).toBeCloseTo(ci95[1] ?? Number.NaN, 8);
  }
});

// mpmath 1.3.0 with 30 digits: the regularised incomplete beta.
test.each([
  [1e-6, 5, 0.9999992407866204],
  [0.5, 1, 0.7048327646991335],
  [2, 2.5, 0.157391495757966],
  [4.3, 13, 0.0008632720597043868],
  [8, 30, 6.265822475700759e-9],
  [12, 75, 3.9742466722720027e-19],
  [6.9, 297, 3.144275206315027e-11],
  [20, 5, 5.775516373224172e-6],
  [38, 100, 3.0390316383929287e-61],
  [5, 3640, 6.003515552917884e-7],
  [12, 3640, 1.450961599819346e-32],
  [37, 3640, 1.1490989174282545e-254],
] as const)('%d with %d degrees of freedom has a p of %d, digit by digit', (t, df, p) => {
  expect(Math.abs(studentTTwoSided(t, df) / p - 1)).toBeLessThan(1e-10);
  expect(studentTTwoSided(-t, df)).toBe(studentTTwoSided(t, df));
});

// mpmath 1.3.0 with 30 digits: the root of the regularised incomplete beta.
test.each([
  [0.975, 3, 3.18244630528371],
  [0.975, 3.6666666666666665, 2.87887816306962],
  [0.975, 13, 2.16036865646279],
  [0.975, 100, 1.98397151852355],
  [0.9, 2.5, 1.73025092880718],
  [0.995, 7, 3.49948329735049],
  [0.9995, 30, 3.64595863504206],
  [0.6, 5, 0.267180865704145],
  [0.025, 4, -2.77644510519779],
] as const)('the %d quantile with %d degrees of freedom is %d', (p, df, quantile) => {
  expect(Math.abs(studentTQuantile(p, df) / quantile - 1)).toBeLessThan(1e-11);
});

test('one degree of freedom is the Cauchy distribution, whose quantile is a tangent', () => {
  for (const p of [0.6, 0.9, 0.975, 0.9995]) {
    expect(studentTQuantile(p, 1) / Math.tan(Math.PI * (p - 0.5))).toBeCloseTo(1, 11);
  }
});

test('the quantile undoes the distribution, and the two sides are alike', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      fc.double({ min: 1, max: 400, noNaN: true }),
      (p, df) => {
        const t = studentTQuantile(p, df);
        expect(studentTTwoSided(t, df)).toBeCloseTo(2 * Math.min(p, 1 - p), 10);
        expect(studentTQuantile(1 - p, df)).toBeCloseTo(-t, 6);
      },
    ),
  );
});
