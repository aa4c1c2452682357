/**
 * How many independent values `n` neighbouring ones are worth when each resembles the one before it by `lagOne`
 * (0 to below 1), for the error of their mean: n (1 - r) / (1 + r). Reference: G. V. Bayley and J. M. Hammersley,
 * "The effective number of independent observations in an autocorrelated time series", J. R. Stat. Soc. 8 (1946).
 */
export function effectiveSize(n: number, lagOne: number): number {
  return (n * (1 - lagOne)) / (1 + lagOne);
}
