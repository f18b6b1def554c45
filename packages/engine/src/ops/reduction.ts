import { markedAxes, reducedShape } from "../axes.ts";
import { broadcastIndices } from "../broadcast.ts";
import { sumOverAxes } from "../reduce.ts";
import type { Shape, Tensor } from "../tensor.ts";
import type { AttributeDescription, Attributes, ShapeVerdict } from "./op.ts";

// What `sum` and `mean` share: the same axes, the same shape rule, the same way back.

export const reductionAttributes = [
  { name: "axis", kind: "integer-or-integers", default: null },
  { name: "keepdims", kind: "boolean", default: false },
] as const satisfies readonly AttributeDescription[];

export function reductionShape(shape: Shape, attrs: Attributes): ShapeVerdict {
  const axes = markedAxes(attrs.axis, shape.length);
  if ("reason" in axes) return { attribute: "axis", reason: axes.reason };
  return { shape: reducedShape(shape, axes.marked, attrs.keepdims === true) };
}

export function sumForward(x: Tensor, out: Tensor, attrs: Attributes): void {
  sumOverAxes(x.data, x.shape, marked(x, attrs), out.data);
}

/** Each element gets the upstream gradient of the sum that it went into, divided by `count`. */
export function spreadBack(
  x: Tensor,
  dout: Tensor,
  into: Tensor,
  attrs: Attributes,
  count: number,
): void {
  const kept = reducedShape(x.shape, marked(x, attrs), true);
  const at = broadcastIndices(x.shape, kept);
  for (let i = 0; i < into.data.length; i++) into.data[i] = dout.data[at[i]!]! / count;
}

function marked(x: Tensor, attrs: Attributes): readonly boolean[] {
  const axes = markedAxes(attrs.axis, x.shape.length);
  return "marked" in axes ? axes.marked : [];
}
