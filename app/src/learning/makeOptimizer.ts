import { adaGrad, adam, momentum, type Optimizer, sgd } from "@chalkgrad/engine";
import type { OptimizerName } from "../state/learningSettings.ts";

/** The book's optimizers; what each remembers is its own affair. */
export function makeOptimizer(name: OptimizerName, learningRate: number): Optimizer<unknown> {
  switch (name) {
    case "sgd":
      return sgd({ learningRate });
    case "momentum":
      return momentum({ learningRate }) as Optimizer<unknown>;
    case "adaGrad":
      return adaGrad({ learningRate }) as Optimizer<unknown>;
    case "adam":
      return adam({ learningRate }) as Optimizer<unknown>;
  }
}
