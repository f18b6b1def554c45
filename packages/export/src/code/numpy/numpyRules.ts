import type { Shape } from "@chalkgrad/engine";
import type { ComputingOp } from "../python/expressionRule.ts";
import type { NodeShapes, NumpyRule } from "./numpyRule.ts";

// The order of the operations is the engine's own, so that elementwise results agree to the last digit. Division goes
// through np.divide, because a number of Python divided by 0 would be an exception.

interface One {
  readonly x: string;
  readonly out: string;
  readonly dout: string;
}

interface Two extends One {
  readonly y: string;
}

interface Compared extends One {
  readonly t: string;
}

function unary(layer: string, forward: (terms: One) => string, dx: (terms: One) => string) {
  return { layer, forward, backward: { x: dx } };
}

function binary(
  layer: string,
  forward: (terms: Two) => string,
  dx: (terms: Two) => string,
  dy: (terms: Two) => string,
) {
  return {
    layer,
    forward,
    backward: {
      x: (terms: Two, general: boolean) => summedBack(dx(terms), terms.x, general),
      y: (terms: Two, general: boolean) => summedBack(dy(terms), terms.y, general),
    },
    simple: (port: "x" | "y", { inputs, out }: NodeShapes<"add">) => isSame(inputs[port], out),
  };
}

/** An error against a target t; the gradients are those of the difference's shape. */
function error(
  layer: string,
  forward: (terms: Compared) => string,
  dx: (terms: Compared) => string,
  dt: (terms: Compared) => string,
) {
  return {
    layer,
    forward,
    backward: {
      x: (terms: Compared, general: boolean) => summedBack(dx(terms), terms.x, general),
      t: (terms: Compared, general: boolean) => summedBack(dt(terms), terms.t, general),
    },
    simple: (_port: "x" | "t", { inputs: { x, t } }: NodeShapes<"sumSquaredError">) => isSame(x, t),
  };
}

export const numpyRules: { readonly [Op in ComputingOp]: NumpyRule<Op> } = {
  add: binary(
    "AddLayer",
    ({ x, y }) => `${x} + ${y}`,
    ({ dout }) => `${dout} * 1`,
    ({ dout }) => `${dout} * 1`,
  ),
  sub: binary(
    "SubLayer",
    ({ x, y }) => `${x} - ${y}`,
    ({ dout }) => `${dout} * 1`,
    ({ dout }) => `${dout} * -1`,
  ),
  mul: binary(
    "MulLayer",
    ({ x, y }) => `${x} * ${y}`,
    ({ dout, y }) => `${dout} * ${y}`,
    ({ dout, x }) => `${dout} * ${x}`,
  ),
  div: binary(
    "DivLayer",
    ({ x, y }) => `np.divide(${x}, ${y})`,
    ({ dout, y }) => `np.divide(${dout}, ${y})`,
    ({ dout, x, y }) => `-${dout} * np.divide(np.divide(${x}, ${y}), ${y})`,
  ),
  pow: binary(
    "PowLayer",
    ({ x, y }) => `np.power(${x}, ${y})`,
    ({ dout, x, y }) => `np.where(${y} == 0, 0.0, ${dout} * (${y} * np.power(${x}, ${y} - 1)))`,
    ({ dout, x, out }) =>
      `np.where(${x} == 0, 0.0, ${dout} * (${out} * np.log(np.where(${x} == 0, 1.0, ${x}))))`,
  ),
  max: binary(
    "MaxLayer",
    ({ x, y }) => `np.maximum(${x}, ${y})`,
    ({ dout, x, y }) => `np.where(${x} == ${y}, ${dout} / 2, np.where(${x} < ${y}, 0.0, ${dout}))`,
    ({ dout, x, y }) => `np.where(${x} == ${y}, ${dout} / 2, np.where(${x} > ${y}, 0.0, ${dout}))`,
  ),
  min: binary(
    "MinLayer",
    ({ x, y }) => `np.minimum(${x}, ${y})`,
    ({ dout, x, y }) => `np.where(${x} == ${y}, ${dout} / 2, np.where(${x} > ${y}, 0.0, ${dout}))`,
    ({ dout, x, y }) => `np.where(${x} == ${y}, ${dout} / 2, np.where(${x} < ${y}, 0.0, ${dout}))`,
  ),
  neg: unary(
    "Neg",
    ({ x }) => `-${x}`,
    ({ dout }) => `-${dout}`,
  ),
  exp: unary(
    "Exp",
    ({ x }) => `np.exp(${x})`,
    ({ dout, out }) => `${dout} * ${out}`,
  ),
  log: unary(
    "Log",
    ({ x }) => `np.log(${x})`,
    ({ dout, x }) => `np.divide(${dout}, ${x})`,
  ),
  sqrt: unary(
    "Sqrt",
    ({ x }) => `np.sqrt(${x})`,
    ({ dout, out }) => `np.divide(${dout}, 2 * ${out})`,
  ),
  square: unary(
    "Square",
    ({ x }) => `${x} * ${x}`,
    ({ dout, x }) => `${dout} * (2 * ${x})`,
  ),
  reciprocal: unary(
    "Reciprocal",
    ({ x }) => `np.divide(1, ${x})`,
    ({ dout, out }) => `-${dout} * (${out} * ${out})`,
  ),
  abs: unary(
    "Abs",
    ({ x }) => `np.abs(${x})`,
    ({ dout, x }) => `${dout} * np.sign(${x})`,
  ),
  sin: unary(
    "Sin",
    ({ x }) => `np.sin(${x})`,
    ({ dout, x }) => `${dout} * np.cos(${x})`,
  ),
  cos: unary(
    "Cos",
    ({ x }) => `np.cos(${x})`,
    ({ dout, x }) => `${dout} * -np.sin(${x})`,
  ),
  relu: {
    layer: "Relu",
    keeps: { mask: ({ x }) => `${x} <= 0` },
    forward: ({ x, mask }) => `np.where(${mask}, 0.0, ${x})`,
    backward: { x: ({ dout, mask }) => `np.where(${mask}, 0.0, ${dout})` },
  },
  leakyRelu: {
    layer: "LeakyRelu",
    keeps: { mask: ({ x }) => `${x} > 0` },
    forward: ({ x, mask, slope }) => `np.where(${mask}, ${x}, ${x} * ${slope})`,
    backward: {
      x: ({ dout, mask, slope }) => `np.where(${mask}, ${dout}, ${dout} * ${slope})`,
    },
  },
  sigmoid: unary(
    "Sigmoid",
    ({ x }) => `1 / (1 + np.exp(-${x}))`,
    ({ dout, out }) => `${dout} * (1.0 - ${out}) * ${out}`,
  ),
  tanh: unary(
    "Tanh",
    ({ x }) => `np.tanh(${x})`,
    ({ dout, out }) => `${dout} * (1 - ${out} * ${out})`,
  ),
  softplus: unary(
    "Softplus",
    ({ x }) => `np.logaddexp(${x}, 0)`,
    ({ dout, x }) => `${dout} * (1 / (1 + np.exp(-${x})))`,
  ),
  matmul: {
    layer: "MatMul",
    forward: ({ x, y }) => `np.matmul(${x}, ${y})`,
    backward: {
      x: ({ dout, x, y }, general) =>
        general ? `matmul_dx(${dout}, ${x}, ${y})` : `np.matmul(${dout}, ${y}.T)`,
      y: ({ dout, x, y }, general) =>
        general ? `matmul_dy(${dout}, ${x}, ${y})` : `np.matmul(${x}.T, ${dout})`,
    },
    simple: (_port, { inputs: { x, y } }) => areMatrices(x, y),
  },
  affine: {
    layer: "Affine",
    forward: ({ x, w, b }) => `np.matmul(${x}, ${w}) + ${b}`,
    backward: {
      x: ({ dout, x, w, b }, general) =>
        general ? `affine_dx(${dout}, ${x}, ${w}, ${b})` : `np.matmul(${dout}, ${w}.T)`,
      w: ({ dout, x, w, b }, general) =>
        general ? `affine_dw(${dout}, ${x}, ${w}, ${b})` : `np.matmul(${x}.T, ${dout})`,
      b: ({ dout, b }, general) =>
        general ? `unbroadcast(${dout}, ${b})` : `np.sum(${dout}, axis=0)`,
    },
    simple: (_port, { inputs: { x, w, b }, out }) => areMatrices(x, w) && isSame(b, out.slice(1)),
  },
  transpose: {
    layer: "Transpose",
    forward: ({ x, axes }) => `np.transpose(${x}, ${axes})`,
    backward: { x: ({ dout, axes }) => `np.transpose(${dout}, np.argsort(${axes}))` },
  },
  reshape: {
    layer: "Reshape",
    forward: ({ x, shape }) => `np.reshape(${x}, ${shape})`,
    backward: { x: ({ dout, x }) => `np.reshape(${dout}, np.shape(${x}))` },
  },
  sum: {
    layer: "Sum",
    forward: (terms) => `np.sum(${terms.x}${reduced(terms)})`,
    backward: { x: spread },
  },
  mean: {
    layer: "Mean",
    forward: (terms) => `np.mean(${terms.x}${reduced(terms)})`,
    backward: {
      x: (terms) => `${spread(terms)} / np.divide(np.size(${terms.x}), np.size(${terms.dout}))`,
    },
  },
  softmax: {
    layer: "Softmax",
    forward: ({ x, axis }) => `softmax(${x}, axis=${axis})`,
    backward: {
      x: ({ dout, out, axis }) =>
        `${dout} * ${out} - ${out} * np.sum(${dout} * ${out}, axis=${axis}, keepdims=True)`,
    },
  },
  softmaxCrossEntropy: {
    layer: "SoftmaxWithLoss",
    keeps: {
      y: ({ x }) => `softmax(${x})`,
      batch: ({ x, t }) => `batch_size(${x}, ${t})`,
    },
    forward: ({ x, t, batch }) => `-np.sum(${t} * log_softmax(${x})) / ${batch}`,
    backward: {
      x: ({ dout, x, y, t, batch }, general) => {
        const target = general ? `fitted(${t}, ${x})` : t;
        return `(${y} * np.sum(${target}, axis=-1, keepdims=True) - ${target}) / ${batch} * ${dout}`;
      },
      t: ({ dout, x, t, batch }, general) => {
        const logarithms = general ? `fitted(log_softmax(${x}), ${t})` : `log_softmax(${x})`;
        return `-${logarithms} / ${batch} * ${dout}`;
      },
    },
    simple: (_port, { inputs: { x, t } }) => isSame(x, t),
  },
  sumSquaredError: error(
    "SumSquaredError",
    ({ x, t }) => `0.5 * np.sum(np.square(${x} - ${t}))`,
    ({ dout, x, t }) => `${dout} * (${x} - ${t})`,
    ({ dout, x, t }) => `-${dout} * (${x} - ${t})`,
  ),
  meanSquaredError: error(
    "MeanSquaredError",
    ({ x, t }) => `np.mean(np.square(${x} - ${t}))`,
    ({ dout, x, t }) => `np.divide(2 * ${dout}, np.size(${x} - ${t})) * (${x} - ${t})`,
    ({ dout, x, t }) => `np.divide(-2 * ${dout}, np.size(${x} - ${t})) * (${x} - ${t})`,
  ),
};

function summedBack(gradient: string, operand: string, general: boolean): string {
  return general ? `unbroadcast(${gradient}, ${operand})` : gradient;
}

interface Reduction {
  readonly x: string;
  readonly dout: string;
  readonly axis: string;
  readonly keepdims: string;
}

/** The arguments of a reduction; those that say what NumPy does anyway are left out. */
function reduced({ axis, keepdims }: Reduction): string {
  return `${axis === "None" ? "" : `, axis=${axis}`}${keepdims === "False" ? "" : `, keepdims=${keepdims}`}`;
}

function spread({ dout, x, axis, keepdims }: Reduction): string {
  if (axis === "None") return `np.full_like(${x}, ${dout})`;
  return `spread(${dout}, ${x}, ${axis}, ${keepdims})`;
}

function areMatrices(x: Shape, y: Shape): boolean {
  return x.length === 2 && y.length === 2;
}

function isSame(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((length, axis) => length === b[axis]);
}
