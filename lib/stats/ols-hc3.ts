/**
 * The rows of a regression, one after another in `values`: each has `width` regressors (a constant 1 among them) and
 * then the outcome.
 */
export type Rows = { readonly width: number; readonly count: number; readonly values: Float64Array };

/** A coefficient of a regression with its robust standard error; `df` is the rows less the regressors. */
export type Estimate = {
  readonly estimate: number;
  readonly se: number;
  readonly t: number;
  readonly df: number;
  readonly n: number;
};

/**
 * The coefficient of regressor `which` (from 0) by ordinary least squares, with the standard error HC3, which allows for
 * noise that is not equally strong everywhere: the variance is the sum of (w e / (1 - h))^2 over the rows, w the row's
 * weight in the coefficient, e its residual and h its leverage. Null where it cannot be told: no more rows than
 * regressors, regressors that determine each other, a row that alone decides a coefficient (1 - h below 1e-8), or an
 * outcome that is met exactly, whose residuals are rounding errors. References: J. G. MacKinnon and H. White, "Some
 * heteroskedasticity-consistent covariance matrix estimators", J. Econometrics 29 (1985); R's sandwich::vcovHC.
 */
export function olsHc3(rows: Rows, which: number): Estimate | null {
  return olsHc3OfFirst(rows, which, [rows.count])[0] ?? null;
}

/**
 * What `olsHc3` answers for only the first so many rows, for each of `counts`, which must not fall. It triangulates each
 * row once, however many the counts.
 */
export function olsHc3OfFirst(
  rows: Rows,
  which: number,
  counts: readonly number[],
): readonly (Estimate | null)[] {
  const triangle = new Float64Array((rows.width + 1) ** 2);
  let taken = 0;
  return counts.map((count) => {
    absorb(triangle, rows, taken, count);
    taken = count;
    return estimateOf(triangle, rows, which, count);
  });
}

// So many rows at a time stay in the processor's nearest memory.
const blockRows = 64;

/**
 * Brings the rows from `from` up to `to` into the upper triangle R of the QR factorisation of regressors and outcome, by
 * Householder's reflections of a block of rows beneath R. Reference: G. H. Golub and C. F. Van Loan, "Matrix
 * Computations", 5.2 and 6.5.
 */
function absorb(triangle: Float64Array, rows: Rows, from: number, to: number): void {
  const size = rows.width + 1;
  for (let start = from; start < to; start += blockRows) {
    const end = Math.min(to, start + blockRows);
    reflect(triangle, rows.values.slice(start * size, end * size), size);
  }
}

/** Turns `block`, rows of `size` numbers, into zeros beneath the triangle. It is left in disorder. */
function reflect(triangle: Float64Array, block: Float64Array, size: number): void {
  const products = new Float64Array(size);
  for (let column = 0; column < size; column += 1) {
    let squares = 0;
    for (let at = column; at < block.length; at += size) squares += number(block, at) ** 2;
    if (squares === 0) continue;
    const diagonal = number(triangle, column * size + column);
    const length = Math.sqrt(diagonal * diagonal + squares);
    const reflected = diagonal > 0 ? -length : length;
    const head = diagonal - reflected;
    const scale = 2 / (head * head + squares);
    triangle[column * size + column] = reflected;
    for (let later = column + 1; later < size; later += 1) {
      products[later] = head * number(triangle, column * size + later);
    }
    for (let row = 0; row < block.length; row += size) {
      const factor = number(block, row + column);
      for (let later = column + 1; later < size; later += 1) {
        products[later] = number(products, later) + factor * number(block, row + later);
      }
    }
    for (let later = column + 1; later < size; later += 1) {
      const product = number(products, later) * scale;
      products[later] = product;
      triangle[column * size + later] = number(triangle, column * size + later) - head * product;
    }
    for (let row = 0; row < block.length; row += size) {
      const factor = number(block, row + column);
      for (let later = column + 1; later < size; later += 1) {
        block[row + later] = number(block, row + later) - factor * number(products, later);
      }
    }
  }
}

function estimateOf(triangle: Float64Array, rows: Rows, which: number, count: number): Estimate | null {
  const { width, values } = rows;
  const size = width + 1;
  if (count <= width || !isSolvable(triangle, width)) return null;
  const inverse = inverseOf(triangle, width);
  const coefficients = new Float64Array(width);
  const weights = new Float64Array(width);
  for (let row = 0; row < width; row += 1) {
    for (let column = row; column < width; column += 1) {
      const entry = number(inverse, column * width + row);
      coefficients[row] = number(coefficients, row) + entry * number(triangle, column * size + width);
      weights[row] = number(weights, row) + entry * number(inverse, column * width + which);
    }
  }
  let variance = 0;
  for (let row = 0; row < count * size; row += size) {
    let leverage = 0;
    let residual = number(values, row + width);
    let weight = 0;
    for (let column = 0; column < width; column += 1) {
      const value = number(values, row + column);
      residual -= value * number(coefficients, column);
      weight += value * number(weights, column);
      let coordinate = 0;
      for (let above = 0; above <= column; above += 1) {
        coordinate += number(values, row + above) * number(inverse, column * width + above);
      }
      leverage += coordinate * coordinate;
    }
    if (1 - leverage < 1e-8) return null;
    variance += ((weight * residual) / (1 - leverage)) ** 2;
  }
  const estimate = number(coefficients, which);
  const se = Math.sqrt(variance);
  return se > 0 ? { estimate, se, t: estimate / se, df: count - width, n: count } : null;
}

/** Whether the regressors say different things, by the bound that R's lm uses, and leave more than rounding errors. */
function isSolvable(triangle: Float64Array, width: number): boolean {
  const size = width + 1;
  const left = (column: number) => Math.abs(number(triangle, column * size + column));
  const whole = (column: number) => {
    let squares = 0;
    for (let row = 0; row <= column; row += 1) squares += number(triangle, row * size + column) ** 2;
    return Math.sqrt(squares);
  };
  for (let column = 0; column < width; column += 1) if (left(column) <= 1e-7 * whole(column)) return false;
  return left(width) > 1e-10 * whole(width);
}

/** The inverse of the leading triangle, column after column: the order in which each row of the regression needs it. */
function inverseOf(triangle: Float64Array, width: number): Float64Array {
  const size = width + 1;
  const inverse = new Float64Array(width * width);
  for (let column = 0; column < width; column += 1) {
    inverse[column * width + column] = 1 / number(triangle, column * size + column);
    for (let row = column - 1; row >= 0; row -= 1) {
      let sum = 0;
      for (let inner = row + 1; inner <= column; inner += 1) {
        sum += number(triangle, row * size + inner) * number(inverse, column * width + inner);
      }
      inverse[column * width + row] = -sum / number(triangle, row * size + row);
    }
  }
  return inverse;
}

function number(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}
