import { exp } from "./exp.ts";

/** Below this, 1 + e^-x is e^-x to the last digit, and e^-x soon overflows. */
const FAR_LEFT = -709;

/** 1 / (1 + e^-x) for any x, as NumPy computes it; no finite x overflows. */
export function sigmoid(x: number): number {
  return x < FAR_LEFT ? exp(x) : 1 / (1 + exp(-x));
}
