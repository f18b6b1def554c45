import type { PortOf, Shape } from "@chalkgrad/engine";
import type { ComputingOp, ExpressionTerms } from "../python/expressionRule.ts";

/** What a rule may work out once for both passes: the book's mask and y, and over how many rows a loss is averaged. */
type Kept = "mask" | "y" | "batch";

/** What a rule may speak of: ports and attributes, the result, its gradient, and what the rule keeps. */
type Terms<Op extends ComputingOp> = ExpressionTerms<Op> &
  Readonly<Record<"out" | "dout" | Kept, string>>;

/** The shapes at one node of the op. */
export interface NodeShapes<Op extends ComputingOp> {
  readonly inputs: Readonly<Record<PortOf<Op>, Shape>>;
  readonly out: Shape;
}

/** How one op is written in NumPy, whichever variables it is about: as single lines, or as a layer with forward and backward. */
export interface NumpyRule<Op extends ComputingOp> {
  /** The class of its layer: the book's name where the book has one. */
  readonly layer: string;
  /** What both passes need, or only the one back. */
  readonly keeps?: { readonly [Name in Kept]?: (terms: Terms<Op>) => string };
  readonly forward: (terms: Terms<Op>) => string;
  /** What goes back over each port. `general`: shapes may be such that `simple` does not hold. */
  readonly backward: Readonly<Record<PortOf<Op>, (terms: Terms<Op>, general: boolean) => string>>;
  /** Whether the short form of `backward` is right for these shapes; without it there is but one form. */
  readonly simple?: (port: PortOf<Op>, shapes: NodeShapes<Op>) => boolean;
}
