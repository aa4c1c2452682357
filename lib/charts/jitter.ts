/**
 * By how much the point with this number is moved aside, -0.5 to 0.5 both ways, so that points of the same whole numbers
 * lie beside each other and not on each other. It is the same every time, and spreads evenly from the first point on.
 * Reference: M. Roberts, "The unreasonable effectiveness of quasirandom sequences" (2018), R2.
 */
export function jitter(index: number): { readonly x: number; readonly y: number } {
  const part = (step: number) => ((0.5 + (index + 1) * step) % 1) - 0.5;
  return { x: part(0.7548776662466927), y: part(0.5698402909980532) };
}
