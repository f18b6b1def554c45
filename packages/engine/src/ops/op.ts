import type { Shape, Tensor, TensorLiteral } from "../tensor.ts";

/** What an attribute holds in a file. `integers` is a list; an optional one may be left out. */
export type AttributeKind = "number" | "integer" | "integers" | "integer-or-integers" | "boolean";

export interface AttributeDescription {
  readonly name: string;
  readonly kind: AttributeKind;
  /** What an absent attribute means; null: "none" (all axes, reversed axes). */
  readonly default: number | boolean | null;
  /** True when the op means nothing without it. */
  readonly required?: true;
}

export type AttributeValue = number | boolean | readonly number[] | null;
export type Attributes = Readonly<Record<string, AttributeValue | undefined>>;

/** The shape that comes out, or why none does. `port` and `attribute` say where the fault lies. */
export type ShapeVerdict =
  | { readonly shape: Shape }
  | { readonly rule: string; readonly port?: string }
  | { readonly attribute: string; readonly reason: string };

export interface OpWords {
  /** What a palette calls it. */
  readonly name: string;
  /** Two sentences: what it computes, and what its gradient does. */
  readonly help: string;
}

export interface OpSample {
  /** One literal a port, in port order, at which the op is differentiable. */
  readonly inputs: readonly TensorLiteral[];
  readonly attrs?: Attributes;
}

/** An op's derivative for one port: what flows back there, given the upstream gradient and the forward numbers. */
type ScalarBackward = (
  dout: number,
  x: number,
  y: number,
  out: number,
  parameter: number,
) => number;

/** An op that acts on each element alone. `y` is 0 where the op has one port; `parameter` is its attribute. */
export interface ElementwiseRule {
  readonly forward: (x: number, y: number, parameter: number) => number;
  /** One a port. With `dout` = 1 it is the local derivative. */
  readonly backward: readonly ScalarBackward[];
  /** The name of the numeric attribute handed over as `parameter`. */
  readonly parameter?: string;
}

export interface OpDefinition<
  Name extends string = string,
  Ports extends readonly string[] = readonly string[],
  Described extends readonly AttributeDescription[] = readonly AttributeDescription[],
> {
  readonly name: Name;
  readonly ports: Ports;
  readonly attributes: Described;
  /** Set for ops that act on each element alone (after broadcasting). */
  readonly elementwise?: ElementwiseRule;
  /** The shape that comes out of inputs of these shapes (in port order). */
  readonly shapeOf: (shapes: readonly Shape[], attrs: Attributes) => ShapeVerdict;
  /** Fills `out.data` from the inputs. */
  readonly forward: (inputs: readonly Tensor[], out: Tensor, attrs: Attributes) => void;
  /** Overwrites `into.data` (shape of that port's input) with what comes back over one port. */
  readonly backward: (
    port: number,
    inputs: readonly Tensor[],
    out: Tensor,
    dout: Tensor,
    into: Tensor,
    attrs: Attributes,
  ) => void;
  readonly formula: {
    /** TeX; the ports by their names, the result is z. */
    readonly forward: string;
    readonly backward: Readonly<Record<Ports[number], string>>;
  };
  readonly words: { readonly en: OpWords; readonly ja: OpWords };
  readonly samples: readonly OpSample[];
}

/** Keeps an op's name, ports and attributes as literal types. */
export function defineOp<
  const Name extends string,
  const Ports extends readonly string[],
  const Described extends readonly AttributeDescription[],
>(definition: OpDefinition<Name, Ports, Described>): OpDefinition<Name, Ports, Described> {
  return definition;
}

/** The backward formula of one port: ∂L/∂port = … */
export function gradientOf(port: string, rightHandSide: string): string {
  return `\\frac{\\partial L}{\\partial ${port}} = ${rightHandSide}`;
}

/** The upstream gradient in TeX. */
export const upstream = "\\frac{\\partial L}{\\partial z}";
