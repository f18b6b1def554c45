import { exactProduct } from "./pair.ts";

/**
 * e^x with an error below 0.52 units in the last place, from + − × and tables alone, so that every browser
 * gives the same bits (Math.exp changes between versions).
 *
 * x = (128 k + j) · ln 2 / 128 + r; so e^x = 2^k · 2^(j/128) · e^r, with a short polynomial for e^r.
 * Method and coefficients: S. Nagy, ARM Optimized Routines (exp.c), which C libraries of today use.
 */

const STEPS = 128;
/** Above: infinity. Below: 0. The last x that give neither. */
const LARGEST = 709.782712893384;
const SMALLEST = -745.1332191019412;

const STEPS_PER_LN2 = Math.LOG2E * STEPS;
const LN2_STEP_HIGH = 0.005415212348111709; // 0x1.62e42fefa0000p-8
const LN2_STEP_LOW = 1.2864023111638344e-14; // 0x1.cf79abc9e3b39p-47
const C2 = 0.49999999999996786;
const C3 = 0.16666666666665886;
const C4 = 0.0416666808410674;
const C5 = 0.008333335853059549;
/** Adding and subtracting it rounds to the nearest integer. */
const ROUNDING = 6755399441055744;

/**
 * For each j below 128: how far 2^(j/128) lies from the double before it (relatively), then that double.
 * Computed with pairs of doubles from square roots, which are exact to the last digit everywhere.
 */
export const EXP_TABLE = powersOfTwo();

/** 2^k for k from -1022 to 1023, at k + 1022. */
const POWERS = new Float64Array(2046);
for (let k = 0; k < POWERS.length; k++) POWERS[k] = k < 1022 ? 0 : 2 ** (k - 1022);
for (let k = 1021; k >= 0; k--) POWERS[k] = POWERS[k + 1]! / 2;

export function exp(x: number): number {
  return expOfSum(x, 0);
}

/** e^(x + rest) for a rest below the last digit of x: what a power needs to be right to its last digit. */
export function expOfSum(x: number, rest: number): number {
  if (!(x <= LARGEST)) return x > LARGEST ? Number.POSITIVE_INFINITY : x;
  if (x < SMALLEST) return 0;
  const steps = x * STEPS_PER_LN2 + ROUNDING - ROUNDING;
  const r = x - steps * LN2_STEP_HIGH - steps * LN2_STEP_LOW + rest;
  const j = 2 * (steps & 127);
  const k = steps >> 7;
  const r2 = r * r;
  const small = EXP_TABLE[j]! + r + r2 * (C2 + r * C3) + r2 * r2 * (C4 + r * C5);
  const head = EXP_TABLE[j + 1]!;
  if (k > -1022 && k < 1024) {
    const scale = head * POWERS[k + 1022]!;
    return scale + scale * small;
  }
  return k > 0 ? (head + head * small) * POWERS[2045]! * 2 : belowNormal(head, small, k);
}

/** The result may be subnormal: round once, at the place where its digits end. */
function belowNormal(head: number, small: number, k: number): number {
  const scale = head * POWERS[k + 1022 + 1022]!;
  let y = scale + scale * small;
  if (y < 1) {
    let rest = scale - y + scale * small;
    const shifted = 1 + y;
    rest = 1 - shifted + y + rest;
    y = shifted + rest - 1;
    if (y === 0) y = 0;
  }
  return y * POWERS[0]!;
}

/** 2^(j/128) as pairs of doubles (high + low), by repeated square roots and products. */
function powersOfTwo(): Float64Array {
  const table = new Float64Array(2 * STEPS);
  let rootHigh = 2;
  let rootLow = 0;
  for (let halvings = STEPS; halvings > 1; halvings /= 2) {
    const high = Math.sqrt(rootHigh);
    const [square, error] = exactProduct(high, high);
    const low = (rootHigh - square - error + rootLow) / (2 * high);
    rootHigh = high + low;
    rootLow = low - (rootHigh - high);
  }
  let high = 1;
  let low = 0;
  for (let j = 0; j < STEPS; j++) {
    table[2 * j] = low / high;
    table[2 * j + 1] = high;
    const [product, error] = exactProduct(high, rootHigh);
    const rest = error + (high * rootLow + low * rootHigh);
    high = product + rest;
    low = rest - (high - product);
  }
  return table;
}
