import { create } from "zustand";

export const optimizerNames = ["sgd", "momentum", "adaGrad", "adam"] as const;
export type OptimizerName = (typeof optimizerNames)[number];

/** How to learn; a run with other settings begins anew. */
export interface LearningSettings {
  readonly optimizer: OptimizerName;
  readonly learningRate: number;
  readonly direction: "down" | "up";
  /** Rows of the data that one step looks at; undefined: all. */
  readonly rowsAStep: number | undefined;
}

/** The third phase of a pass shows a plain step of this rate; the learning room goes many steps, by any method. */
export const useLearningSettings = create<LearningSettings>(() => ({
  optimizer: "sgd",
  learningRate: 0.1,
  direction: "down",
  rowsAStep: undefined,
}));
