import type { NodeId, WireId } from "@chalkgrad/engine";
import { type Phase, type Plan, pace, type Step } from "./plan.ts";

/** What travels: a value forward, or a gradient backward, over a wire or over a sink's stub. */
export interface Token {
  readonly phase: Phase;
  /** Where it travels: a wire, or the open end of the node that the backward pass starts from. */
  readonly on: { readonly wire: WireId } | { readonly stub: NodeId };
  /** 0 at the wire's source, 1 at its target: forward it grows, backward it shrinks. */
  readonly along: number;
}

/** What may be read at a moment. A thing that is not shown reads as a dash, never as 0. */
export interface Shown {
  readonly value: boolean;
  readonly gradient: boolean;
}

/** The picture of a pass at one moment. */
export interface Frame {
  readonly time: number;
  /** The step in progress; undefined when all is done, or nothing can be done. */
  readonly step: Step | undefined;
  readonly stepIndex: number;
  /** 0 to 1 within the step. */
  readonly progress: number;
  readonly tokens: readonly Token[];
  /** What `wire` reads: the value that it carried forward, the contribution that came back. */
  wire(wire: WireId): Shown;
  /** What `node` shows: its value, and its gradient once every contribution has arrived. */
  node(node: NodeId): Shown;
  /** Whether the parameter `node` has taken its step: the third of its fields, beside value and gradient. */
  updated(node: NodeId): boolean;
  /** Which contributions to the gradient of `node` have arrived: "1 of 2". `runningSum` adds them up. */
  received(node: NodeId): Received;
}

/** A fan-out in the backward pass: the node waits until all that it feeds have sent something back. */
export interface Received {
  /** The wires whose contribution has arrived, in the order in which they are added. */
  readonly wires: readonly WireId[];
  /** How many wires the node feeds; 0 at an output, which gets its seed instead. */
  readonly total: number;
}

/**
 * The frame at `time` seconds (speed 1). A pure function of `plan` and `time`: seeking there and
 * playing there show the same. Times outside the plan are held at its ends.
 */
export function frameAt(plan: Plan, time: number): Frame {
  const now = Math.min(Math.max(time, 0), plan.duration);
  const stepIndex = now >= plan.duration ? plan.steps.length : stepIndexAt(plan, now);
  const step = plan.steps[stepIndex];
  const known = (moment: number | undefined) => moment !== undefined && moment <= now;
  return {
    time: now,
    step,
    stepIndex,
    progress: step ? (now - step.start) / step.duration : 1,
    tokens: step ? tokensOf(plan, step, now - step.start) : [],
    wire: (wire) => ({
      value: known(plan.wireValueAt.get(wire)),
      gradient: known(plan.wireGradientAt.get(wire)),
    }),
    node: (node) => ({
      value: known(plan.valueAt.get(node)),
      gradient: known(plan.gradientAt.get(node)),
    }),
    updated: (node) => known(plan.updateAt.get(node)),
    received: (node) => {
      const all = plan.contributions.get(node);
      if (all === undefined) return nothing;
      // They are in the order of their arrival, so those that have come are the first ones.
      const count = countUpTo(all.wires.length, (i) =>
        known(plan.wireGradientAt.get(all.wires[i]!)),
      );
      return { wires: all.wires.slice(0, count), total: all.total };
    },
  };
}

const nothing: Received = { wires: [], total: 0 };

/** The index of the step that is in progress at `time`; a step begins at its start. */
export function stepIndexAt(plan: Plan, time: number): number {
  return Math.max(0, countUpTo(plan.steps.length, (i) => plan.steps[i]!.start <= time) - 1);
}

/** How many beats have passed at `time`: while it stays the same, the same things are known. */
export function beatAt(plan: Plan, time: number): number {
  return countUpTo(plan.beats.length, (i) => plan.beats[i]! <= time);
}

function tokensOf(plan: Plan, step: Step, elapsed: number): Token[] {
  const { depart, arrive } = pace[step.kind];
  if (elapsed < depart || elapsed >= arrive) return [];
  const { phase } = step;
  const travelled = ease((elapsed - depart) / (arrive - depart));
  if (step.kind === "seed") {
    return step.nodes.map((stub) => ({ phase, on: { stub }, along: 1 - travelled }));
  }
  if (step.kind === "forward") {
    return step.wires.map((wire) => ({ phase, on: { wire }, along: travelled }));
  }
  const tokens: Token[] = [];
  for (const wire of step.wires) {
    const arrival = (plan.wireGradientAt.get(wire) ?? step.start + arrive) - step.start;
    if (elapsed >= arrival) continue;
    const along = 1 - ease((elapsed - depart) / (arrival - depart));
    tokens.push({ phase, on: { wire }, along });
  }
  return tokens;
}

/** Sine ease-in-out: it starts and ends at rest, and is its own mirror image. */
function ease(x: number): number {
  return (1 - Math.cos(Math.PI * x)) / 2;
}

/** How many of the first `length` indices hold, for a condition that holds up to some index. */
function countUpTo(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
