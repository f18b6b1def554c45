/** A number as the unrounded sum of two doubles, the second below the last digit of the first. */
export type Pair = readonly [high: number, low: number];

/** a · b = high + low, exactly (Dekker). */
export function exactProduct(a: number, b: number): Pair {
  const aScaled = a * 134217729;
  const aHigh = aScaled - (aScaled - a);
  const aLow = a - aHigh;
  const bScaled = b * 134217729;
  const bHigh = bScaled - (bScaled - b);
  const bLow = b - bHigh;
  const product = a * b;
  return [product, aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow)];
}

/** a + b = high + low, exactly (Knuth). */
export function exactSum(a: number, b: number): Pair {
  const sum = a + b;
  const bPart = sum - a;
  return [sum, a - (sum - bPart) + (b - bPart)];
}

export function addPairs(a: Pair, b: Pair): Pair {
  const [high, error] = exactSum(a[0], b[0]);
  return renormalize(high, error + (a[1] + b[1]));
}

export function multiplyPairs(a: Pair, b: Pair): Pair {
  const [high, error] = exactProduct(a[0], b[0]);
  return renormalize(high, error + (a[0] * b[1] + a[1] * b[0]));
}

/** a / b for doubles a and b. */
export function dividePair(a: number, b: number): Pair {
  const quotient = a / b;
  const [product, error] = exactProduct(quotient, b);
  return renormalize(quotient, (a - product - error) / b);
}

function renormalize(high: number, low: number): Pair {
  const sum = high + low;
  return [sum, low - (sum - high)];
}
