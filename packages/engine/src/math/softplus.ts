import { exp } from "./exp.ts";
import { log1p } from "./log.ts";

/** log(1 + e^x), written so that e^x never overflows and a small result keeps its digits. */
export function softplus(x: number): number {
  const tail = log1p(exp(-Math.abs(x)));
  return x > 0 ? x + tail : tail;
}
