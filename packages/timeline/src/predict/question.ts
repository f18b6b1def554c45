import type { NodeId, WireId } from "@chalkgrad/engine";
import type { Segments } from "../words/segment.ts";

/**
 * A number of one step that can be asked for before the step is played:
 * - `value`: what a node computes;
 * - `wire`: what comes back over one wire;
 * - `gradient`: where the backward pass starts, or what a fan-out adds up to.
 */
export type Question = {
  /** The element spoken of, in row-major order; 0 for a scalar. */
  readonly element: number;
  readonly truth: number;
  /** What stands before the answer: "∂price/∂tax =", or "∂c/∂a +=" for one of several contributions. */
  readonly prompt: Segments;
} & (
  | { readonly kind: "value"; readonly node: NodeId }
  | { readonly kind: "wire"; readonly wire: WireId }
  | { readonly kind: "gradient"; readonly node: NodeId }
);
