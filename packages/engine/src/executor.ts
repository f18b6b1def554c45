/**
 * Computes the values and gradients of a shaped graph. There are two: the plain one is the definition, the fast one
 * must equal it bit for bit. Handles as in `Structure`; only those that can be computed are asked for.
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
}
