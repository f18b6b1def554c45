import { sizeOf } from "@chalkgrad/engine";
import { lossRows } from "../../lossRows.ts";
import type { OnnxRules, OnnxWriter } from "./onnxRule.ts";

/**
 * Every op in ONNX, opset 17, in doubles. Where ONNX has no op of that meaning, or keeps a number in 32 bits, a few nodes say
 * the same.
 */
export const onnxRules: OnnxRules = {
  add: ({ x, y }, { emit }) => emit("Add", [x, y]),
  sub: ({ x, y }, { emit }) => emit("Sub", [x, y]),
  mul: ({ x, y }, { emit }) => emit("Mul", [x, y]),
  div: ({ x, y }, { emit }) => emit("Div", [x, y]),
  pow: ({ x, y }, { emit }) => emit("Pow", [x, y]),
  max: ({ x, y }, { emit }) => emit("Max", [x, y]),
  min: ({ x, y }, { emit }) => emit("Min", [x, y]),
  neg: ({ x }, { emit }) => emit("Neg", [x]),
  exp: ({ x }, { emit }) => emit("Exp", [x]),
  log: ({ x }, { emit }) => emit("Log", [x]),
  sqrt: ({ x }, { emit }) => emit("Sqrt", [x]),
  square: ({ x }, { emit }) => emit("Mul", [x, x]),
  reciprocal: ({ x }, { emit }) => emit("Reciprocal", [x]),
  abs: ({ x }, { emit }) => emit("Abs", [x]),
  sin: ({ x }, { emit }) => emit("Sin", [x]),
  cos: ({ x }, { emit }) => emit("Cos", [x]),
  relu: ({ x }, { emit }) => emit("Relu", [x]),
  // The slope of LeakyRelu is an attribute, and those have 32 bits: 0.01 would be 0.009999999776.
  leakyRelu: ({ x, slope }, { emit, constant }) => emit("PRelu", [x, constant(slope ?? 0.01)]),
  sigmoid: ({ x }, { emit }) => emit("Sigmoid", [x]),
  tanh: ({ x }, { emit }) => emit("Tanh", [x]),
  softplus: ({ x }, writer) => softplus(x, writer),
  matmul: ({ x, y }, { emit }) => emit("MatMul", [x, y]),
  affine: ({ x, w, b }, { emit }) => emit("Add", [emit("MatMul", [x, w]), b]),
  transpose: ({ x, axes }, { emit, shapes }) => {
    const rank = shapes[0]!.length;
    const perm = axes?.map((axis) => (axis < 0 ? axis + rank : axis));
    return emit("Transpose", [x], perm && { perm });
  },
  // ONNX takes a length of 0 for "as before" unless it is told otherwise; -1 then may stand for it no more.
  reshape: ({ x, shape: wanted }, { emit, constant, shape }) =>
    !wanted || wanted.includes(0)
      ? emit("Reshape", [x, constant(shape)], { allowzero: 1 })
      : emit("Reshape", [x, constant(wanted)]),
  sum: ({ x, axis, keepdims }, writer) => sum(x, axesOf(axis), keepdims === true, writer),
  mean: ({ x, axis, keepdims }, writer) => mean(x, axesOf(axis), keepdims === true, writer),
  // ONNX knows no axis of a scalar; e^0 is 1, as softmax of one choice.
  softmax: ({ x, axis }, { emit, shape }) =>
    shape.length === 0
      ? emit("Exp", [emit("Sub", [x, x])])
      : emit("Softmax", [x], { axis: axis ?? -1 }),
  softmaxCrossEntropy: ({ x, t }, writer) => {
    const { emit, constant, shapes } = writer;
    const terms = emit("Mul", [t, emit("LogSoftmax", [x], { axis: -1 })]);
    const total = emit("Neg", [sum(terms, undefined, false, writer)]);
    return emit("Div", [total, constant(lossRows(shapes[0]!, shapes[1]!))]);
  },
  sumSquaredError: ({ x, t }, writer) => {
    const { emit, constant } = writer;
    return emit("Mul", [sum(squared(x, t, writer), undefined, false, writer), constant(0.5)]);
  },
  meanSquaredError: ({ x, t }, writer) => {
    return mean(squared(x, t, writer), undefined, false, writer);
  },
};

/** max(x, 0) + ln(1 + e) with e = exp(-|x|) <= 1, as onnxruntime has no Softplus of doubles. The fraction gives back what 1 + e rounds away. */
function softplus(x: string, { emit, constant }: OnnxWriter): string {
  const one = constant(1);
  const e = emit("Exp", [emit("Neg", [emit("Abs", [x])])]);
  const sum = emit("Add", [one, e]);
  const lost = emit("Sub", [e, emit("Sub", [sum, one])]);
  const logarithm = emit("Add", [emit("Log", [sum]), emit("Div", [lost, sum])]);
  return emit("Add", [emit("Max", [x, constant(0)]), logarithm]);
}

/** `undefined`: all axes. */
type Axes = readonly number[] | undefined;

function axesOf(axis: number | readonly number[] | null | undefined): Axes {
  if (axis === null || axis === undefined) return undefined;
  return typeof axis === "number" ? [axis] : axis;
}

function sum(x: string, axes: Axes, keepdims: boolean, { emit, constant }: OnnxWriter): string {
  // To ONNX no axes are all axes.
  if (axes?.length === 0) return emit("Identity", [x]);
  const inputs = axes === undefined ? [x] : [x, constant(axes)];
  return emit("ReduceSum", inputs, { keepdims: Number(keepdims) });
}

function mean(x: string, axes: Axes, keepdims: boolean, writer: OnnxWriter): string {
  const { emit, constant, shapes } = writer;
  if (axes?.length === 0) return emit("Identity", [x]);
  // The mean of nothing is NaN; some runtimes say 0.
  if (shapes.some((shape) => sizeOf(shape) === 0)) {
    return emit("Div", [sum(x, axes, keepdims, writer), constant(0)]);
  }
  return emit("ReduceMean", [x], { ...(axes && { axes }), keepdims: Number(keepdims) });
}

function squared(x: string, t: string, { emit }: OnnxWriter): string {
  const difference = emit("Sub", [x, t]);
  return emit("Mul", [difference, difference]);
}
