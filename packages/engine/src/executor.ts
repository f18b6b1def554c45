/**
 * Computes the values and gradients of a shaped graph. There are two: the plain one is the definition, the fast one
 * equals it bit for bit. Handles as in `Structure`; only those that can be computed are asked for.
 */
export interface Executor {
  /** Hands over an input's numbers (of the shape that the graph was shaped with). */
  setValue(handle: number, data: Float64Array): void;
  /** Recomputes what depends on these inputs; undefined: everything. */
  forward(changed: readonly number[] | undefined): void;
  /** Recomputes all gradients from the values. */
  backward(): void;
  /** A copy of the node's numbers. */
  value(handle: number): Float64Array;
  gradient(handle: number): Float64Array;
  /** The first number that is not finite in the node's value or gradient, without a copy. */
  nonFiniteValue(handle: number): number | undefined;
  nonFiniteGradient(handle: number): number | undefined;
  /** Gives back memory that no garbage collector sees; the executor must not be used afterwards. */
  dispose(): void;
}

export function firstNonFinite(
  data: Float64Array,
  from: number,
  until: number,
): number | undefined {
  for (let at = from; at < until; at++) if (!Number.isFinite(data[at]!)) return data[at];
  return undefined;
}
