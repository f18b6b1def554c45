import { exp } from "./exp.ts";

// For small x: S. Moshier, Cephes, tanh.c.
const TANH_P = [-0.9643991794250523, -99.28772310019185, -1614.6876844170845];
const TANH_Q = [112.81167849163293, 2235.4883906010045, 4844.063053251255];

/** The hyperbolic tangent, within 1 to 2 units in the last place; no finite x overflows. */
export function tanh(x: number): number {
  const size = Math.abs(x);
  if (size >= 0.625) {
    const far = size > 20 ? 1 : 1 - 2 / (exp(2 * size) + 1);
    return x < 0 ? -far : far;
  }
  const s = x * x;
  const p = (TANH_P[0]! * s + TANH_P[1]!) * s + TANH_P[2]!;
  const q = ((s + TANH_Q[0]!) * s + TANH_Q[1]!) * s + TANH_Q[2]!;
  return x + x * s * (p / q);
}
