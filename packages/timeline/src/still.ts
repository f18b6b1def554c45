import { type Frame, frameAt } from "./frame.ts";
import { type Plan, pace } from "./plan.ts";

/** A moment for a picture that stands still: before the first step, after a step by its index, or when all is done. */
export type StillMoment = "start" | number | "rest";

/**
 * The frame for a still picture. After a step, what it found is shown and its nodes are still at
 * work, but nothing is in flight. An index beyond the last step is the rest.
 */
export function stillAt(plan: Plan, moment: StillMoment): Frame {
  if (moment === "start") return { ...frameAt(plan, 0), step: undefined, tokens: [] };
  const step = moment === "rest" ? undefined : plan.steps[moment];
  if (!step) return frameAt(plan, plan.duration);
  // All that a step finds is known a little before it ends.
  return frameAt(plan, step.start + (pace[step.kind].known + step.duration) / 2);
}
