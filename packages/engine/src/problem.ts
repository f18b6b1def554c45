import type { NodeId } from "./graph.ts";
import type { Shape } from "./tensor.ts";

/** What is wrong with a graph. `message` is English: what, where, why, what to do; the other fields are for translations. */
export type Problem =
  | CycleProblem
  | MissingInputProblem
  | ShapeMismatchProblem
  | BadAttributeProblem
  | NonFiniteProblem;

export interface CycleProblem {
  readonly code: "cycle";
  readonly message: string;
  /** The node of the cycle that comes first in the file, and the port by which the cycle enters it. */
  readonly node: NodeId;
  readonly port: string;
  /** The shortest cycle, in the direction of the wires, starting at `node`; the first is not repeated. */
  readonly cycle: readonly NodeId[];
}

export interface MissingInputProblem {
  readonly code: "missing-input";
  readonly message: string;
  readonly node: NodeId;
  readonly port: string;
}

export interface ShapeMismatchProblem {
  readonly code: "shape-mismatch";
  readonly message: string;
  readonly node: NodeId;
  /** Set when one port alone is at fault. */
  readonly port?: string;
  readonly shapes: Readonly<Record<string, Shape>>;
  readonly rule: string;
}

export interface BadAttributeProblem {
  readonly code: "bad-attribute";
  readonly message: string;
  readonly node: NodeId;
  readonly attribute: string;
  readonly reason: string;
}

export interface NonFiniteProblem {
  readonly code: "non-finite";
  readonly message: string;
  readonly node: NodeId;
  /** Set in the backward phase: the port over which a gradient that is not finite first comes back. */
  readonly port?: string;
  readonly phase: "forward" | "backward";
  /** The first number that is not finite. */
  readonly found: number;
}
