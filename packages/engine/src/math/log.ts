import { addPairs, dividePair, exactProduct, exactSum, multiplyPairs, type Pair } from "./pair.ts";

/**
 * The natural logarithm, right to about the last digit (0.51 units), from + − × ÷ alone: the same bits in every browser.
 *
 * x = 2^k · z; with c = n/256 near 1/z, log x = k · ln 2 − log c + log(1 + r), where r = c·z − 1 is below 1/360.
 */

const LN2: Pair = [Math.LN2, 2.3190468138462996e-17];
const TWO_54 = 18014398509481984;

const number = new Float64Array(1);
const words = new Uint32Array(number.buffer);
/** Which of the two words holds the exponent depends on the machine. */
number[0] = 1;
const HIGH_WORD = words[1] === 0 ? 0 : 1;

/** −log(n / 256), made at first use. */
const logarithms: Pair[] = [];

/** log x; -Infinity at 0, NaN below. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  return x === Number.POSITIVE_INFINITY ? x : logPair(x)[0];
}

/** log(1 + x) for x ≥ 0, without losing the digits of a small x. */
export function log1p(x: number): number {
  const [sum, rest] = exactSum(1, x);
  if (!(sum < Number.POSITIVE_INFINITY)) return x;
  const [high, low] = logPair(sum);
  return high + (low + rest / sum);
}

/** log x for a finite x > 0, to about 68 bits. */
export function logPair(x: number): Pair {
  let k = 0;
  if (x < 2.2250738585072014e-308) {
    number[0] = x * TWO_54;
    k = -54;
  } else {
    number[0] = x;
  }
  const high = words[HIGH_WORD]!;
  k += (high >>> 20) - 1023;
  words[HIGH_WORD] = (high & 0xfffff) | 0x3ff00000;
  let z = number[0]!;
  if (z > Math.SQRT2) {
    z /= 2;
    k++;
  }
  const n = Math.round(256 / z);
  const [product, error] = exactProduct(z, n / 256);
  const [r, rest] = exactSum(product - 1, error);
  const [square, squareError] = exactProduct(r, r);
  const tail =
    r *
    square *
    (1 / 3 - r * (1 / 4 - r * (1 / 5 - r * (1 / 6 - r * (1 / 7 - r * (1 / 8 - r / 9))))));
  const [head, headError] = exactSum(r, -0.5 * square);
  const near: Pair = exactSum(head, headError + rest - 0.5 * squareError - r * rest + tail);
  if (k === 0 && n === 256) return near;
  const [twos, twosError] = exactProduct(k, LN2[0]);
  return addPairs(addPairs([twos, twosError + k * LN2[1]], logarithmOf(n)), near);
}

function logarithmOf(n: number): Pair {
  const known = logarithms[n];
  if (known) return known;
  // −log(n / 256) = 2 atanh(s) with s = (256 − n) / (256 + n).
  const s = dividePair(256 - n, 256 + n);
  const squared = multiplyPairs(s, s);
  let power: Pair = s;
  let sum: Pair = s;
  for (let odd = 3; odd < 60; odd += 2) {
    power = multiplyPairs(power, squared);
    sum = addPairs(sum, multiplyPairs(power, dividePair(1, odd)));
  }
  const result: Pair = [2 * sum[0], 2 * sum[1]];
  logarithms[n] = result;
  return result;
}
