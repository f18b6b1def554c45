export {
  beatAt,
  type Frame,
  frameAt,
  type Received,
  type Shown,
  stepIndexAt,
  type Token,
} from "./frame.ts";
export {
  type Contributions,
  type Passes,
  type Phase,
  type Plan,
  pace,
  planPasses,
  type Step,
  type StepUnit,
} from "./plan.ts";
export { runningSum, runningSums, type SumLine } from "./runningSum.ts";
export { type StillMoment, stillAt } from "./still.ts";
export { wiresInto } from "./wiresInto.ts";
