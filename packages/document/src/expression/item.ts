import type { OpName, TensorLiteral } from "@chalkgrad/engine";
import type { Span } from "./token.ts";

export type AttributeLiteral = number | boolean | null | readonly number[];

/** Part of an expression. Parts name each other by their place in one flat list, operands first: no tree to recurse over. */
export type Item = { readonly span: Span } & (
  | { readonly kind: "literal"; readonly value: TensorLiteral }
  | { readonly kind: "name"; readonly name: string }
  /** `_`: a port that nothing feeds. */
  | { readonly kind: "open" }
  | {
      readonly kind: "op";
      readonly op: OpName;
      /** What feeds the ports, in port order. */
      readonly operands: readonly number[];
      readonly attrs: Readonly<Record<string, AttributeLiteral>>;
    }
);

/** A line: what it computes, from which items, and the name it gives to that. */
export interface Statement {
  readonly name?: { readonly text: string; readonly span: Span };
  readonly first: number;
  /** The last of its items; the others are below it. */
  readonly root: number;
}
