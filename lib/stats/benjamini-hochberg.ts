/**
 * The q of each p among all of them, in the order given: calling everything with q at most a level keeps the expected
 * share of false calls among the calls at or below that level. q is the smallest p(j) m / j over the ranks j at or above
 * the p's own, at most 1. Reference: Y. Benjamini and Y. Hochberg, "Controlling the false discovery rate", J. R. Stat.
 * Soc. B 57 (1995); R's p.adjust(p, "BH").
 */
export function benjaminiHochberg(ps: readonly number[]): number[] {
  const byFalling = ps.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  const qs = new Array<number>(ps.length).fill(1);
  let least = 1;
  for (const [place, { p, index }] of byFalling.entries()) {
    least = Math.min(least, p * (ps.length / (ps.length - place)));
    qs[index] = least;
  }
  return qs;
}
