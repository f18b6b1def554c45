// exp, sigmoid and tanh, operation for operation as in src/math: the same bits, two at a time where it pays.

import { expOf, sigmoidOf } from "./imports";

/** Where the engine has put its table of 2^(j/128): for each j the low part, then the double. */
const EXP_TABLE: usize = 1024;

const STEPS_PER_LN2: f64 = 1.4426950408889634 * 128;
const LN2_STEP_HIGH: f64 = 0.005415212348111709;
const LN2_STEP_LOW: f64 = 1.2864023111638344e-14;
const C2: f64 = 0.49999999999996786;
const C3: f64 = 0.16666666666665886;
const C4: f64 = 0.0416666808410674;
const C5: f64 = 0.008333335853059549;
const ROUNDING: f64 = 6755399441055744;
/** Within it nothing overflows and nothing is subnormal. */
const ORDINARY: f64 = 708;

export function exp(x: f64): f64 {
  if (!(abs(x) < ORDINARY)) return expOf(x);
  const rounded = x * STEPS_PER_LN2 + ROUNDING;
  const steps = rounded - ROUNDING;
  const r = x - steps * LN2_STEP_HIGH - steps * LN2_STEP_LOW;
  const bits = reinterpret<i64>(rounded);
  const entry = EXP_TABLE + ((<usize>bits & 127) << 4);
  const r2 = r * r;
  const small = load<f64>(entry) + r + r2 * (C2 + r * C3) + r2 * r2 * (C4 + r * C5);
  const scale = reinterpret<f64>(load<i64>(entry, 8) + ((bits >> 7) << 52));
  return scale + scale * small;
}

export function exp2(x: v128): v128 {
  return areOrdinary(x)
    ? ordinaryExp2(x)
    : f64x2(expOf(f64x2.extract_lane(x, 0)), expOf(f64x2.extract_lane(x, 1)));
}

function areOrdinary(x: v128): bool {
  return i64x2.all_true(f64x2.lt(f64x2.abs(x), f64x2.splat(ORDINARY)));
}

function ordinaryExp2(x: v128): v128 {
  const rounded = f64x2.add(f64x2.mul(x, f64x2.splat(STEPS_PER_LN2)), f64x2.splat(ROUNDING));
  const steps = f64x2.sub(rounded, f64x2.splat(ROUNDING));
  const r = f64x2.sub(
    f64x2.sub(x, f64x2.mul(steps, f64x2.splat(LN2_STEP_HIGH))),
    f64x2.mul(steps, f64x2.splat(LN2_STEP_LOW)),
  );
  const first = v128.load(EXP_TABLE + ((<usize>i64x2.extract_lane(rounded, 0) & 127) << 4));
  const second = v128.load(EXP_TABLE + ((<usize>i64x2.extract_lane(rounded, 1) & 127) << 4));
  const tail = v128.shuffle<f64>(first, second, 0, 2);
  const head = v128.shuffle<f64>(first, second, 1, 3);
  const r2 = f64x2.mul(r, r);
  const cubic = f64x2.mul(r2, f64x2.add(f64x2.splat(C2), f64x2.mul(r, f64x2.splat(C3))));
  const quintic = f64x2.mul(
    f64x2.mul(r2, r2),
    f64x2.add(f64x2.splat(C4), f64x2.mul(r, f64x2.splat(C5))),
  );
  const small = f64x2.add(f64x2.add(f64x2.add(tail, r), cubic), quintic);
  const scale = i64x2.add(head, i64x2.shl(i64x2.shr_s(rounded, 7), 52));
  return f64x2.add(scale, f64x2.mul(scale, small));
}

export function sigmoid(x: f64): f64 {
  return abs(x) < ORDINARY ? 1 / (1 + exp(-x)) : sigmoidOf(x);
}

export function sigmoid2(x: v128): v128 {
  if (!areOrdinary(x)) {
    return f64x2(sigmoidOf(f64x2.extract_lane(x, 0)), sigmoidOf(f64x2.extract_lane(x, 1)));
  }
  const one = f64x2.splat(1);
  return f64x2.div(one, f64x2.add(one, ordinaryExp2(f64x2.neg(x))));
}

export function tanh(x: f64): f64 {
  const size = abs(x);
  if (size >= 0.625) {
    const far: f64 = size > 20 ? 1 : 1 - 2 / (exp(2 * size) + 1);
    return x < 0 ? -far : far;
  }
  const s = x * x;
  const p = (-0.9643991794250523 * s - 99.28772310019185) * s - 1614.6876844170845;
  const q = ((s + 112.81167849163293) * s + 2235.4883906010045) * s + 4844.063053251255;
  return x + x * s * (p / q);
}
