import type { Tensor } from "../tensor.ts";
import { mapped, type Optimizer, TINY, zerosLike } from "./optimizer.ts";

export interface AdamState {
  readonly iteration: number;
  /** Running mean of the gradient. */
  readonly mean: Tensor;
  /** Running mean of the squared gradient. */
  readonly square: Tensor;
}

/**
 * Adam as the book's code has it: both running means corrected in the learning rate.
 * Source: "Deep Learning from Scratch", 6.1.6 and common/optimizer.py; http://arxiv.org/abs/1412.6980v8
 */
export function adam({
  learningRate = 0.001,
  beta1 = 0.9,
  beta2 = 0.999,
} = {}): Optimizer<AdamState> {
  return {
    name: "adam",
    start: (parameter) => ({
      iteration: 0,
      mean: zerosLike(parameter),
      square: zerosLike(parameter),
    }),
    step(parameter, gradient, old) {
      const iteration = old.iteration + 1;
      const rate = (learningRate * Math.sqrt(1 - beta2 ** iteration)) / (1 - beta1 ** iteration);
      const g = gradient.data;
      const mean = mapped(old.mean, (m, i) => m + (1 - beta1) * (g[i]! - m));
      const square = mapped(old.square, (v, i) => v + (1 - beta2) * (g[i]! * g[i]! - v));
      return {
        parameter: mapped(
          parameter,
          (w, i) => w - (rate * mean.data[i]!) / (Math.sqrt(square.data[i]!) + TINY),
        ),
        state: { iteration, mean, square },
      };
    },
  };
}
