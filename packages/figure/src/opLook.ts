import type { OpName } from "@chalkgrad/engine";

/**
 * How an op is drawn, after the book's figures: arithmetic is a circle with its sign, a function
 * a rounded box with its name, a leaf a pill with its value.
 */
export interface OpLook {
  readonly form: "pill" | "circle" | "box";
  readonly sign: string;
}

export const opLooks: Readonly<Record<OpName, OpLook>> = {
  input: { form: "pill", sign: "" },
  add: { form: "circle", sign: "+" },
  sub: { form: "circle", sign: "−" },
  mul: { form: "circle", sign: "×" },
  div: { form: "circle", sign: "÷" },
  pow: { form: "circle", sign: "xʸ" },
  max: { form: "box", sign: "max" },
  min: { form: "box", sign: "min" },
  neg: { form: "circle", sign: "×−1" },
  exp: { form: "circle", sign: "exp" },
  log: { form: "circle", sign: "log" },
  sqrt: { form: "circle", sign: "√" },
  square: { form: "circle", sign: "x²" },
  reciprocal: { form: "circle", sign: "1/x" },
  abs: { form: "circle", sign: "|x|" },
  sin: { form: "circle", sign: "sin" },
  cos: { form: "circle", sign: "cos" },
  relu: { form: "box", sign: "ReLU" },
  leakyRelu: { form: "box", sign: "Leaky ReLU" },
  sigmoid: { form: "box", sign: "σ" },
  tanh: { form: "box", sign: "tanh" },
  softplus: { form: "box", sign: "Softplus" },
  matmul: { form: "box", sign: "MatMul" },
  affine: { form: "box", sign: "Affine" },
  transpose: { form: "box", sign: "Transpose" },
  reshape: { form: "box", sign: "Reshape" },
  sum: { form: "box", sign: "Σ" },
  mean: { form: "box", sign: "Mean" },
  softmax: { form: "box", sign: "Softmax" },
  softmaxCrossEntropy: { form: "box", sign: "Softmax + loss" },
  sumSquaredError: { form: "box", sign: "½Σ(x−t)²" },
  meanSquaredError: { form: "box", sign: "Mean (x−t)²" },
};
