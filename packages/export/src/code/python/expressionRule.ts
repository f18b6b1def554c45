import type { AttributesOf, OpName, PortOf, Shape } from "@chalkgrad/engine";

/** The ops that compute something. */
export type ComputingOp = Exclude<OpName, "input">;

/** The Python expression that stands for each port and attribute of an op. */
export type ExpressionTerms<Op extends ComputingOp> = Readonly<
  Record<PortOf<Op> | (keyof AttributesOf<Op> & string), string>
>;

/** How a library that differentiates by itself writes one op: an expression. `shapes` are those of the ports, in port order. */
export type ExpressionRule<Op extends ComputingOp> = (
  terms: ExpressionTerms<Op>,
  shapes: readonly Shape[],
) => string;

export type ExpressionRules = { readonly [Op in ComputingOp]: ExpressionRule<Op> };
