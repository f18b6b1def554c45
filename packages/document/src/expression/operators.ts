import type { OpName } from "@chalkgrad/engine";

/** How strongly an infix operator holds on to its operands; the higher wins. */
export interface Infix {
  readonly op: OpName;
  readonly left: number;
  /** Higher than `left` where equals group to the left. */
  readonly right: number;
}

/** Minus before an operand: looser than `**`, tighter than `*`, as in Python. */
export const unaryPower = 5;
/** Of a name, a call, a matrix and anything in parentheses. */
export const atomPower = 9;

/** Python's operators. The right operand of `**` may have a minus of its own: `x ** -1`. */
export const infixes: ReadonlyMap<string, Infix> = new Map([
  ["+", { op: "add", left: 1, right: 2 }],
  ["-", { op: "sub", left: 1, right: 2 }],
  ["*", { op: "mul", left: 3, right: 4 }],
  ["/", { op: "div", left: 3, right: 4 }],
  ["@", { op: "matmul", left: 3, right: 4 }],
  ["**", { op: "pow", left: 8, right: unaryPower }],
]);
