import type { Attributes, GraphNode, NodeId, Tensor, WireId } from "@chalkgrad/engine";
import type { Expression } from "./expression.ts";
import type { Bilingual, Segment, Segments } from "./segment.ts";

/** How many terms of a long sum are written out. */
export const mostTerms = 4;

/** A node at work: what came in, what went out. In port order. */
export interface Operation {
  readonly node: GraphNode;
  readonly ports: readonly string[];
  readonly sources: readonly NodeId[];
  readonly wires: readonly WireId[];
  readonly inputs: readonly Tensor[];
  readonly out: Tensor;
  readonly attrs: Attributes;
}

/** One way to write what an expression is made of: by names, or by numbers. */
export interface Voice {
  /** The element of what came in at a port. */
  port(port: number, at: number): Expression;
  /** The element of the result. */
  result(at: number): Expression;
  number(value: number): Expression;
  /** Something that the op computes inside and no node shows: by a letter with indices, or by its number. */
  inner(letter: string, indices: readonly number[], value: number): Expression;
}

/** How one element of the result depends on one element that came in. */
export interface Dependence {
  /** The element of the result. */
  readonly out: number;
  /** ∂result/∂input, as the engine computes it. */
  readonly value: number;
  /** The same as an expression. */
  local(voice: Voice): Expression;
}

/** All elements of the result that depend on one element that came in: the first few, and how many there are. */
export interface Dependences {
  readonly first: readonly Dependence[];
  readonly count: number;
}

/** Something worth saying about one operation, as data and in words. */
export type Note = { readonly words: Bilingual<string> } & (
  | { readonly code: "valve"; readonly open: boolean }
  | { readonly code: "choice"; readonly chosen: "this" | "other" | "tie" }
  /** How much the op lets through here, of at most `most`; saturated: less than a twentieth of that. */
  | {
      readonly code: "factor";
      readonly value: number;
      readonly most: number;
      readonly saturated: boolean;
    }
  | { readonly code: "kink" }
  | { readonly code: "no-derivative" }
  | { readonly code: "broadcast"; readonly axes: readonly number[]; readonly count: number }
  | { readonly code: "row-by-column"; readonly row: number; readonly column: number }
  | { readonly code: "bias"; readonly count: number }
  | { readonly code: "batch"; readonly count: number }
  | { readonly code: "average"; readonly count: number }
  | { readonly code: "probability-minus-target" }
  | { readonly code: "nothing-arrives" }
);

/** What an op says about itself: how its result is made, and how that depends on what came in. */
export interface OpStory {
  /** "price is apple_price times tax", with the names as segments. */
  does(result: Segment, ports: readonly Segment[]): Bilingual<Segments>;
  /** Why the local derivative is what it is: one sentence a port. */
  readonly because: readonly Bilingual<string>[];
  /** The element `at` of the result as an expression of what came in. */
  forward(operation: Operation, at: number, voice: Voice): Expression;
  /** Which elements of the result depend on the element `at` that came in at `port`. */
  dependences(operation: Operation, port: number, at: number): Dependences;
  /** Worth knowing about the element `at` that came in at `port`. */
  notes?(operation: Operation, port: number, at: number): readonly Note[];
}
