import type { Tensor } from "../tensor.ts";
import { mapped, type Optimizer, zerosLike } from "./optimizer.ts";

/** Momentum: v ← α · v − η · g, w ← w + v. Source: "Deep Learning from Scratch", 6.1.4. */
export function momentum({ learningRate = 0.01, momentum: alpha = 0.9 } = {}): Optimizer<Tensor> {
  return {
    name: "momentum",
    start: zerosLike,
    step(parameter, gradient, velocity) {
      const state = mapped(velocity, (v, i) => alpha * v - learningRate * gradient.data[i]!);
      return { parameter: mapped(parameter, (w, i) => w + state.data[i]!), state };
    },
  };
}
