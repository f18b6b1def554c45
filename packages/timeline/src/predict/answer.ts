/** A number that somebody typed, and how far from it the number that was meant may lie. */
export interface Answer {
  readonly value: number;
  /** Half a unit of the last digit typed, or more where the answer was worked out from rounded numbers. */
  readonly slack: number;
}

/** What binary fractions add to a number of a few decimal digits: 1.1 × 100 is not quite 110. */
const noise = 1e-9;
/** Below this a number is what rounding left of 0. */
const nothing = 1e-12;

/** Whether `truth` is the number that was typed, to the digits that were typed. */
export function meets({ value, slack }: Answer, truth: number): boolean {
  const distance = Math.abs(value - truth);
  return distance <= Math.max(nothing, slack * (1 + noise), noise * Math.abs(truth));
}
