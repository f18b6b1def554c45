import type { Tensor } from "../tensor.ts";
import { mapped, type Optimizer, TINY, zerosLike } from "./optimizer.ts";

/** AdaGrad: h ← h + g², w ← w − η · g / (√h + 10⁻⁷). Source: "Deep Learning from Scratch", 6.1.5. */
export function adaGrad({ learningRate = 0.01 } = {}): Optimizer<Tensor> {
  return {
    name: "adaGrad",
    start: zerosLike,
    step(parameter, gradient, sums) {
      const state = mapped(sums, (h, i) => h + gradient.data[i]! * gradient.data[i]!);
      return {
        parameter: mapped(
          parameter,
          (w, i) => w - (learningRate * gradient.data[i]!) / (Math.sqrt(state.data[i]!) + TINY),
        ),
        state,
      };
    },
  };
}
