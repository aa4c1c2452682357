/**
 * For each place the mean of the last `width` values, that place included; null where fewer than `least` of them were
 * said. It looks back only, so that a later entry never changes what an earlier day showed. A place without a value
 * of its own still has one when enough was said before it.
 */
export function rollingMean(
  values: readonly (number | null)[],
  { width, least }: { readonly width: number; readonly least: number },
): (number | null)[] {
  let sum = 0;
  let count = 0;
  return values.map((value, index) => {
    if (value !== null) {
      sum += value;
      count += 1;
    }
    const leaving = index >= width ? (values[index - width] ?? null) : null;
    if (leaving !== null) {
      sum -= leaving;
      count -= 1;
    }
    return count >= least && count > 0 ? sum / count : null;
  });
}
