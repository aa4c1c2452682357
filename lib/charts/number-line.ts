/**
 * A difference on a line of its own, as shares of the line's length in per cent: the mark of no change in the middle,
 * two points on either side, the interval, and the estimate.
 */
export type NumberLine = {
  /** How many points the line reaches to either side. */
  readonly reach: number;
  readonly ticks: readonly { readonly value: number; readonly x: number }[];
  readonly interval: { readonly from: number; readonly to: number };
  readonly estimate: number;
};

/** A change of pain by this many points is marked on every line. */
export const markedPoints = 2;

const leastReach = 2.5;
const mostReach = 10;

/**
 * The line of an estimate with its interval, in points of pain. It is as long for every finding, so that two can be
 * compared by eye, and grows by half points where an interval needs more, to the ten points of the scale at most.
 */
export function numberLine(estimate: number, interval: readonly [number, number]): NumberLine {
  const furthest = Math.max(...[estimate, ...interval].map(Math.abs));
  const reach = Math.min(mostReach, Math.max(leastReach, Math.ceil(furthest * 2) / 2));
  const x = (value: number) => {
    const within = Math.min(reach, Math.max(-reach, value));
    return Math.round(((within + reach) / (2 * reach)) * 1000) / 10;
  };
  const step = reach > 5 ? 2 : 1;
  const count = Math.floor(reach / step);
  return {
    reach,
    ticks: Array.from({ length: 2 * count + 1 }, (_, index) => (index - count) * step).map((value) => ({
      value,
      x: x(value),
    })),
    interval: { from: x(interval[0]), to: x(interval[1]) },
    estimate: x(estimate),
  };
}
