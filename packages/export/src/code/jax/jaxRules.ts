import { lossRows } from "../../lossRows.ts";
import type { ExpressionRules } from "../python/expressionRule.ts";

/** Every op in JAX. Its conventions are the engine's: ReLU has gradient 0 at 0, a tie of maximum is shared. */
export const jaxRules: ExpressionRules = {
  add: ({ x, y }) => `${x} + ${y}`,
  sub: ({ x, y }) => `${x} - ${y}`,
  mul: ({ x, y }) => `${x} * ${y}`,
  div: ({ x, y }) => `${x} / ${y}`,
  // Of 0 to the power of 0, jnp.power has the gradient NaN.
  pow: ({ x, y }) => `jnp.power(jnp.where((${x} == 0) & (${y} == 0), 1.0, ${x}), ${y})`,
  max: ({ x, y }) => `jnp.maximum(${x}, ${y})`,
  min: ({ x, y }) => `jnp.minimum(${x}, ${y})`,
  neg: ({ x }) => `-${x}`,
  exp: ({ x }) => `jnp.exp(${x})`,
  log: ({ x }) => `jnp.log(${x})`,
  sqrt: ({ x }) => `jnp.sqrt(${x})`,
  square: ({ x }) => `jnp.square(${x})`,
  reciprocal: ({ x }) => `jnp.reciprocal(${x})`,
  // jnp.abs has gradient 1 at 0.
  abs: ({ x }) => `${x} * jnp.sign(${x})`,
  sin: ({ x }) => `jnp.sin(${x})`,
  cos: ({ x }) => `jnp.cos(${x})`,
  relu: ({ x }) => `jax.nn.relu(${x})`,
  leakyRelu: ({ x, slope }) => `jnp.where(${x} > 0, ${x}, ${x} * ${slope})`,
  sigmoid: ({ x }) => `jax.nn.sigmoid(${x})`,
  tanh: ({ x }) => `jnp.tanh(${x})`,
  softplus: ({ x }) => `jnp.logaddexp(${x}, 0.0)`,
  matmul: ({ x, y }) => `jnp.matmul(${x}, ${y})`,
  affine: ({ x, w, b }) => `jnp.matmul(${x}, ${w}) + ${b}`,
  transpose: ({ x, axes }) => `jnp.transpose(${x}, ${axes})`,
  reshape: ({ x, shape }) => `jnp.reshape(${x}, ${shape})`,
  sum: (terms) => reduced("jnp.sum", terms),
  mean: (terms) => reduced("jnp.mean", terms),
  // JAX knows no axis of a scalar; e^0 is 1 and has gradient 0, as softmax of one choice.
  softmax: ({ x, axis }, [shape]) =>
    shape!.length === 0 ? `jnp.exp(${x} - ${x})` : `jax.nn.softmax(${x}, axis=${axis})`,
  softmaxCrossEntropy: ({ x, t }, [own, target]) =>
    `-jnp.sum(${t} * jax.nn.log_softmax(${x}, axis=-1)) / ${lossRows(own!, target!)}`,
  sumSquaredError: ({ x, t }) => `0.5 * jnp.sum(jnp.square(${x} - ${t}))`,
  meanSquaredError: ({ x, t }) => `jnp.mean(jnp.square(${x} - ${t}))`,
};

interface Reduction {
  readonly x: string;
  readonly axis: string;
  readonly keepdims: string;
}

function reduced(name: string, { x, axis, keepdims }: Reduction): string {
  return `${name}(${x}${axis === "None" ? "" : `, axis=${axis}`}${keepdims === "True" ? ", keepdims=True" : ""})`;
}
