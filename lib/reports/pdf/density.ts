/** How much the parts of the page may take: heights in points, the rest in lines or items. */
export type Density = {
  /** A row of the numbers, how many forms of a clinic by name are among them, and the lines beneath. */
  readonly row: number;
  readonly forms: number;
  readonly notes: number;
  /** Lines of what the person wrote, and of a list that runs on; items of the other lists. */
  readonly about: number;
  readonly lines: number;
  readonly list: number;
  readonly places: number;
  readonly visits: number;
  readonly patterns: number;
  /** The drawing of the body, the room between parts, and the least that the chart is content with. */
  readonly body: number;
  readonly gap: number;
  readonly chart: number;
};

/** `tightness` from 0 to 1. */
export function densityAt(tightness: number): Density {
  const between = (roomy: number, tight: number) => roomy + (tight - roomy) * tightness;
  const whole = (roomy: number, tight: number) => Math.round(between(roomy, tight));
  return {
    row: between(13, 10.4),
    forms: whole(6, 0),
    notes: whole(5, 2),
    about: whole(8, 1),
    lines: whole(6, 1),
    list: whole(10, 2),
    places: whole(5, 2),
    visits: whole(10, 2),
    patterns: whole(8, 2),
    body: between(106, 60),
    gap: between(9, 4),
    chart: between(175, 92),
  };
}

const steps = 14;

/**
 * The plan of the least tightness that fits, found by halving, for a plan measures every text of the page. The tightest
 * one when none does.
 */
export function roomiest<Plan>(planAt: (tightness: number) => Plan, fits: (plan: Plan) => boolean): Plan {
  let [low, high] = [0, steps];
  let best = planAt(1);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const plan = planAt(middle / steps);
    if (fits(plan)) {
      best = plan;
      high = middle;
    } else low = middle + 1;
  }
  return best;
}
