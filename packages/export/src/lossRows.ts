import type { Shape } from "@chalkgrad/engine";

/** How many rows a loss is averaged over: the joint shape without its last axis. */
export function lossRows(x: Shape, t: Shape): number {
  const rank = Math.max(x.length, t.length);
  let rows = 1;
  for (let back = 2; back <= rank; back++) {
    const length = x[x.length - back] ?? 1;
    rows *= length === 1 ? (t[t.length - back] ?? 1) : length;
  }
  return rows;
}
