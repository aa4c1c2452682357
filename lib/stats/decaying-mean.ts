/**
 * For each step the mean of everything said up to it, in which a value counts half as much after `halfLife` further
 * steps (an exponentially weighted moving average). Null stands for a missing step: it adds nothing, and what was said
 * before it still grows old. The answer is null until a first value was said.
 */
export function decayingMean(series: readonly (number | null)[], halfLife: number): (number | null)[] {
  const kept = 0.5 ** (1 / halfLife);
  let sum = 0;
  let weight = 0;
  return series.map((value) => {
    sum *= kept;
    weight *= kept;
    if (value !== null) {
      sum += value;
      weight += 1;
    }
    return weight > 0 ? sum / weight : null;
  });
}
