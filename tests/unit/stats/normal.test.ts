import { expect, test } from 'vitest';
import { normalReach95, normalTwoSided } from '@/lib/stats/normal';

// mpmath 1.3.0 with 30 digits: erfc(z / sqrt 2).
const known = [
  [0, 1],
  [1e-8, 0.9999999920211544],
  [0.1, 0.920344325445942],
  [0.5, 0.6170750774519738],
  [1, 0.3173105078629141],
  [2.12, 0.034006045295265595],
  [2.2, 0.027806895026997208],
  [3, 0.002699796063260189],
  [4, 6.334248366623985e-5],
  [5, 5.733031437583878e-7],
  [6.28147050055194, 3.35385445610918e-10],
  [8, 1.2441921148543568e-15],
  [20, 5.5072482372124675e-89],
  [37, 1.1451142445049154e-299],
] as const;

test.each(known)('%d standard errors from 0, on either side, have the chance %d', (z, p) => {
  expect(Math.abs(normalTwoSided(z) / p - 1)).toBeLessThan(1e-12);
  expect(normalTwoSided(-z)).toBe(normalTwoSided(z));
});

test('95 % of a normal distribution lies within its reach', () => {
  expect(normalTwoSided(normalReach95)).toBeCloseTo(0.05, 15);
});

test('beyond everything there is nothing', () => {
  expect(normalTwoSided(Number.POSITIVE_INFINITY)).toBe(0);
});
