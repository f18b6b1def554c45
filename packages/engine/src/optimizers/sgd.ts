import { mapped, type Optimizer } from "./optimizer.ts";

/** Stochastic gradient descent: w ← w − η · g. Source: "Deep Learning from Scratch", 6.1.2. */
export function sgd({ learningRate = 0.01 } = {}): Optimizer<undefined> {
  return {
    name: "sgd",
    start: () => undefined,
    step: (parameter, gradient) => ({
      parameter: mapped(parameter, (w, i) => w - learningRate * gradient.data[i]!),
      state: undefined,
    }),
  };
}
