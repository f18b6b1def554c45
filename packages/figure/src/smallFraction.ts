export interface Fraction {
  readonly over: number;
  readonly under: number;
}

/** Larger ones are no easier to read than a decimal. */
const most = { over: 9_999, under: 1_000 };

/**
 * The fraction with the smallest denominator of which the positive `value` is the nearest float64; undefined where there
 * is no small one. Found among the convergents of the continued fraction: two small fractions differ by far more than
 * neighbouring float64, so that no other small one could be meant.
 */
export function smallFraction(value: number): Fraction | undefined {
  if (value > most.over) return undefined;
  let [overBefore, over] = [0, 1];
  let [underBefore, under] = [1, 0];
  let rest = value;
  for (;;) {
    const whole = Math.floor(rest);
    [overBefore, over] = [over, whole * over + overBefore];
    [underBefore, under] = [under, whole * under + underBefore];
    if (over > most.over || under > most.under) return undefined;
    // The quotient is rounded to the nearest float64: equal means that this fraction is what the value stands for.
    if (over / under === value) return { over, under };
    rest = 1 / (rest - whole);
    if (!Number.isFinite(rest)) return undefined;
  }
}
