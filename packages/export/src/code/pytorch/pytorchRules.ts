import type { Shape } from "@chalkgrad/engine";
import { lossRows } from "../../lossRows.ts";
import type { ExpressionRules } from "../python/expressionRule.ts";

/** Every op in PyTorch. Its conventions are the engine's: ReLU has gradient 0 at 0, a tie of maximum is shared. */
export const pytorchRules: ExpressionRules = {
  add: ({ x, y }) => `${x} + ${y}`,
  sub: ({ x, y }) => `${x} - ${y}`,
  mul: ({ x, y }) => `${x} * ${y}`,
  div: ({ x, y }) => `${x} / ${y}`,
  pow: ({ x, y }) => `torch.pow(${x}, ${y})`,
  max: ({ x, y }) => `torch.maximum(${x}, ${y})`,
  min: ({ x, y }) => `torch.minimum(${x}, ${y})`,
  neg: ({ x }) => `-${x}`,
  exp: ({ x }) => `torch.exp(${x})`,
  log: ({ x }) => `torch.log(${x})`,
  sqrt: ({ x }) => `torch.sqrt(${x})`,
  square: ({ x }) => `torch.square(${x})`,
  reciprocal: ({ x }) => `torch.reciprocal(${x})`,
  abs: ({ x }) => `torch.abs(${x})`,
  sin: ({ x }) => `torch.sin(${x})`,
  cos: ({ x }) => `torch.cos(${x})`,
  relu: ({ x }) => `torch.relu(${x})`,
  leakyRelu: ({ x, slope }) => `torch.where(${x} > 0, ${x}, ${x} * ${slope})`,
  sigmoid: ({ x }) => `torch.sigmoid(${x})`,
  tanh: ({ x }) => `torch.tanh(${x})`,
  // torch.nn.functional.softplus gives up digits above its threshold of 20.
  softplus: ({ x }) => `torch.logaddexp(${x}, torch.zeros_like(${x}))`,
  matmul: ({ x, y }) => `torch.matmul(${x}, ${y})`,
  affine: ({ x, w, b }) => `torch.matmul(${x}, ${w}) + ${b}`,
  transpose: ({ x, axes }) => `torch.permute(${x}, ${axes})`,
  reshape: ({ x, shape }) => `torch.reshape(${x}, ${shape})`,
  sum: (terms, [shape]) => reduced("torch.sum", terms, shape!),
  mean: (terms, [shape]) => reduced("torch.mean", terms, shape!),
  softmax: ({ x, axis }) => `torch.softmax(${x}, dim=${axis})`,
  softmaxCrossEntropy: ({ x, t }, [own, target]) =>
    `-torch.sum(${t} * torch.log_softmax(${x}, dim=-1)) / ${lossRows(own!, target!)}`,
  sumSquaredError: ({ x, t }) => `0.5 * torch.sum(torch.square(${x} - ${t}))`,
  meanSquaredError: ({ x, t }) => `torch.mean(torch.square(${x} - ${t}))`,
};

interface Reduction {
  readonly x: string;
  readonly axis: string;
  readonly keepdims: string;
}

/** PyTorch takes an empty list of axes for "all of them"; here it means none. */
function reduced(name: string, { x, axis, keepdims }: Reduction, shape: Shape): string {
  if (axis === "()") return `${x}.clone()`;
  if (axis === "None" && keepdims === "True") {
    return shape.length === 0
      ? `${name}(${x})`
      : `${name}(${x}, dim=${allAxes(shape)}, keepdim=True)`;
  }
  return `${name}(${x}${axis === "None" ? "" : `, dim=${axis}`}${keepdims === "True" ? ", keepdim=True" : ""})`;
}

function allAxes(shape: Shape): string {
  return `(${shape.map((_, axis) => `${axis},`).join(" ")})`;
}
