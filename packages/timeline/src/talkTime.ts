import type { TalkMoment } from "@chalkgrad/document";
import type { NodeId } from "@chalkgrad/engine";
import { stepIndexAt } from "./frame.ts";
import { type Plan, pace, type Step } from "./plan.ts";

/**
 * When a moment of a talk is, in seconds of the pass: a step that is about to begin at its start, a step that is done a
 * little before its end, when all that it finds is shown. Undefined where the pass has no such step: its node was
 * deleted or cannot be computed, or this pass is not played.
 */
export function timeOfMoment(plan: Plan, moment: TalkMoment): number | undefined {
  if (moment.step === "start") return 0;
  if (moment.step === "end") return plan.duration;
  const step = placesOf(plan).get(keyOf(moment.step, moment.node));
  return step && (moment.done ? doneAt(step) : step.start);
}

/**
 * The moment of a talk that a time belongs to: the present step, about to begin or done. Of a layer it names the node
 * from which its beginning and its end are the layer's too where nodes are stepped one by one.
 */
export function momentAt(plan: Plan, time: number): TalkMoment {
  if (time >= plan.duration) return { step: "end" };
  if (time <= 0) return { step: "start" };
  const step = plan.steps[stepIndexAt(plan, time)]!;
  const done = time - step.start >= pace[step.kind].known && { done: true };
  if (step.kind === "seed" || step.kind === "update") return { step: step.kind, ...done };
  return { step: step.kind, node: step.nodes.at(done ? -1 : 0)!, ...done };
}

/** Between what it shows last and its end, nothing travels. */
function doneAt({ kind, start, duration }: Step): number {
  return start + (pace[kind].known + duration) / 2;
}

const places = new WeakMap<Plan, ReadonlyMap<string, Step>>();

/** The steps of a plan by what they are called: a talk may ask for each of a thousand. */
function placesOf(plan: Plan): ReadonlyMap<string, Step> {
  const known = places.get(plan);
  if (known) return known;
  const found = new Map<string, Step>();
  for (const step of plan.steps) {
    if (step.kind === "seed" || step.kind === "update") found.set(keyOf(step.kind), step);
    else for (const node of step.nodes) found.set(keyOf(step.kind, node), step);
  }
  places.set(plan, found);
  return found;
}

function keyOf(kind: Step["kind"], node: NodeId | undefined = ""): string {
  return `${kind} ${node}`;
}
