import type { AttributesOf, OpName, PortOf, Shape } from "@chalkgrad/engine";

/** Attributes of an ONNX node: a whole number, or a list of them. No attribute of ONNX holds a double. */
export type OnnxAttributes = Readonly<Record<string, number | readonly number[]>>;

/** What a rule may do. */
export interface OnnxWriter {
  /** An ONNX node; gives the name of what it computes. */
  readonly emit: (opType: string, inputs: readonly string[], attributes?: OnnxAttributes) => string;
  /** A double, or a list of integers (axes, a shape), as ONNX takes them for an input. */
  readonly constant: (value: number | readonly number[]) => string;
  /** The shapes of the ports in port order, and that of the result. */
  readonly shapes: readonly Shape[];
  readonly shape: Shape;
}

type ComputingOp = Exclude<OpName, "input">;

/** The name of the ONNX value at each port, and the op's attributes with their defaults. */
type OnnxTerms<Op extends ComputingOp> = Readonly<Record<PortOf<Op>, string>> & AttributesOf<Op>;

/** Writes one op as ONNX nodes and gives the name of its value. */
type OnnxRule<Op extends ComputingOp> = (terms: OnnxTerms<Op>, writer: OnnxWriter) => string;

export type OnnxRules = { readonly [Op in ComputingOp]: OnnxRule<Op> };
