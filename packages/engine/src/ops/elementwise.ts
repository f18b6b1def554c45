import { broadcastIndices, broadcastRule, broadcastShapes } from "../broadcast.ts";
import { sumToShape } from "../reduce.ts";
import { type Shape, sameShape, sizeOf, type Tensor } from "../tensor.ts";
import {
  type AttributeDescription,
  type Attributes,
  defineOp,
  type ElementwiseRule,
  type OpDefinition,
  type ShapeVerdict,
} from "./op.ts";

type Described<
  Name extends string,
  Ports extends readonly string[],
  Described extends readonly AttributeDescription[],
> = Pick<OpDefinition<Name, Ports, Described>, "name" | "ports" | "formula" | "words" | "samples"> &
  ElementwiseRule & { readonly attributes?: Described };

/** An op that acts on each element alone: the rest (shapes, broadcasting, summing back) follows from two scalar functions. */
export function elementwiseOp<
  const Name extends string,
  const Ports extends readonly string[],
  const Attrs extends readonly AttributeDescription[] = readonly [],
>(op: Described<Name, Ports, Attrs>): OpDefinition<Name, Ports, Attrs> {
  const { name, ports, formula, words, samples, forward, backward, parameter } = op;
  const attributes = op.attributes ?? ([] as unknown as Attrs);
  const rule: ElementwiseRule = { forward, backward, ...(parameter ? { parameter } : {}) };
  return defineOp<Name, Ports, Attrs>({
    name,
    ports,
    attributes,
    formula,
    words,
    samples,
    elementwise: rule,
    shapeOf: elementwiseShape,
    forward(inputs, out, attrs) {
      applyForward(rule, inputs, out, parameterOf(rule, attributes, attrs));
    },
    backward(port, inputs, out, dout, into, attrs) {
      const scalar = parameterOf(rule, attributes, attrs);
      if (sameShape(into.shape, out.shape)) {
        applyBackward(rule, port, inputs, out, dout.data, into.data, scalar);
        return;
      }
      const contribution = new Float64Array(sizeOf(out.shape));
      applyBackward(rule, port, inputs, out, dout.data, contribution, scalar);
      sumToShape(contribution, out.shape, into.data, into.shape);
    },
  });
}

/** The attribute that the scalar functions take, 0 for the ops that take none. */
export function parameterOf(
  rule: ElementwiseRule,
  attributes: readonly AttributeDescription[],
  attrs: Attributes,
): number {
  if (rule.parameter === undefined) return 0;
  const fallback = attributes.find((attribute) => attribute.name === rule.parameter)?.default;
  return Number(attrs[rule.parameter] ?? fallback);
}

/** The local derivative of each element of the result for one port, in the result's shape. */
export function localDerivativeOf(
  rule: ElementwiseRule,
  port: number,
  inputs: readonly Tensor[],
  out: Tensor,
  parameter: number,
): Tensor {
  const data = new Float64Array(out.data.length);
  applyBackward(rule, port, inputs, out, undefined, data, parameter);
  return { shape: out.shape, data };
}

function elementwiseShape(shapes: readonly Shape[]): ShapeVerdict {
  const [x, y] = shapes;
  if (y === undefined) return { shape: x! };
  const shape = broadcastShapes(x!, y);
  return shape ? { shape } : { rule: broadcastRule(x!, y) };
}

function applyForward(
  rule: ElementwiseRule,
  inputs: readonly Tensor[],
  out: Tensor,
  parameter: number,
): void {
  const x = inputs[0]!.data;
  const z = out.data;
  const xAt = indicesFor(inputs[0]!, out);
  if (inputs.length === 1) {
    for (let i = 0; i < z.length; i++) z[i] = rule.forward(x[i]!, 0, parameter);
    return;
  }
  const y = inputs[1]!.data;
  const yAt = indicesFor(inputs[1]!, out);
  for (let i = 0; i < z.length; i++) {
    z[i] = rule.forward(x[xAt ? xAt[i]! : i]!, y[yAt ? yAt[i]! : i]!, parameter);
  }
}

/** `dout` undefined stands for ones: the local derivative. */
function applyBackward(
  rule: ElementwiseRule,
  port: number,
  inputs: readonly Tensor[],
  out: Tensor,
  dout: Float64Array | undefined,
  into: Float64Array,
  parameter: number,
): void {
  const scalar = rule.backward[port]!;
  const x = inputs[0]!.data;
  const y = inputs[1]?.data;
  const z = out.data;
  const xAt = indicesFor(inputs[0]!, out);
  const yAt = inputs[1] ? indicesFor(inputs[1], out) : undefined;
  for (let i = 0; i < z.length; i++) {
    into[i] = scalar(
      dout ? dout[i]! : 1,
      x[xAt ? xAt[i]! : i]!,
      y ? y[yAt ? yAt[i]! : i]! : 0,
      z[i]!,
      parameter,
    );
  }
}

function indicesFor(operand: Tensor, out: Tensor): Uint32Array | undefined {
  return sameShape(operand.shape, out.shape)
    ? undefined
    : broadcastIndices(out.shape, operand.shape);
}
