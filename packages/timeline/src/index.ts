export { beatAt, type Frame, frameAt, type Shown, stepIndexAt, type Token } from "./frame.ts";
export {
  type Passes,
  type Phase,
  type Plan,
  pace,
  planPasses,
  type Step,
  type StepUnit,
} from "./plan.ts";
export { type StillMoment, stillAt } from "./still.ts";
export { wiresInto } from "./wiresInto.ts";
