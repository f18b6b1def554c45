import type { OpName } from "@chalkgrad/engine";
import type { JsonKind } from "../fault.ts";

/** What was due where something else stands. */
export type Expected =
  | "operand"
  | "operator-or-end"
  | "operator-or-closing"
  | "comma-or-closing"
  | "matrix-element"
  | "attribute-value";

/** One thing that is wrong with an expression, as data: an app words it from `code` and the parameters. */
export type ExpressionFaultDetail =
  | { readonly code: "too-large"; readonly limit: number }
  | { readonly code: "too-deep"; readonly limit: number }
  | { readonly code: "too-many-nodes"; readonly found: number; readonly limit: number }
  | { readonly code: "bad-character"; readonly found: string; readonly suggestion?: string }
  /** A name that ends in raised or lowered digits, such as `x²`. */
  | { readonly code: "raised-digits"; readonly found: string; readonly suggestion: string }
  | { readonly code: "bad-number"; readonly found: string; readonly suggestion?: string }
  | { readonly code: "not-finite"; readonly found: string }
  | {
      readonly code: "unexpected";
      /** What stands there; undefined at the end of the text, "\n" at the end of a line. */
      readonly found: string | undefined;
      readonly expected: Expected;
    }
  | { readonly code: "unclosed"; readonly bracket: "(" | "[" }
  | { readonly code: "bad-target" }
  | { readonly code: "open-port-alone" }
  | {
      readonly code: "unknown-function";
      readonly name: string;
      readonly known: readonly string[];
      readonly suggestion?: string;
    }
  | {
      readonly code: "wrong-arguments";
      readonly op: OpName;
      readonly ports: readonly string[];
      readonly attributes: readonly string[];
      readonly found: number;
    }
  | {
      readonly code: "unknown-argument";
      readonly op: OpName;
      readonly name: string;
      readonly known: readonly string[];
      readonly suggestion?: string;
    }
  | { readonly code: "duplicate-argument"; readonly op: OpName; readonly name: string }
  | { readonly code: "positional-after-named" }
  | {
      readonly code: "bad-attribute";
      readonly op: OpName;
      readonly attribute: string;
      readonly expected: JsonKind;
    }
  | {
      readonly code: "ragged";
      /** Length of the lists at this depth, or undefined where a number is due. */
      readonly expected: number | undefined;
      /** Length of the list found, or undefined where a number was found. */
      readonly found: number | undefined;
    }
  | { readonly code: "defined-twice"; readonly name: string; readonly firstLine: number }
  | { readonly code: "cycle"; readonly cycle: readonly string[] }
  | { readonly code: "ambiguous-name"; readonly name: string; readonly ids: readonly string[] };

export type ExpressionFaultCode = ExpressionFaultDetail["code"];

/** A fault with its place: line and column from 1, offset from 0, all counted in UTF-16 units as editors do. */
export type ExpressionFault = ExpressionFaultDetail & {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
  /** How much of the text is at fault; 0 at its end. */
  readonly length: number;
  readonly message: string;
};
