import { type Learner, learner } from "@chalkgrad/engine";
import { makeOptimizer } from "./makeOptimizer.ts";
import { planeOf } from "./plane.ts";
import type { Order, Word } from "./protocol.ts";

// One learner lives here from its beginning on, so that a second run goes on where the first one ended, with all that
// its optimizer remembers. It works in stretches, between which it tells what it found and hears "stop".

/** Milliseconds of work between two words. */
const stretch = 80;

let run: Learner | undefined;
let begun: Extract<Order, { kind: "begin" }> | undefined;
let stopped = false;

addEventListener("message", ({ data }: MessageEvent<Order>) => {
  try {
    if (data.kind === "begin") begin(data);
    else if (data.kind === "run") learn(data.steps);
    else stopped = true;
  } catch (error) {
    tell({ kind: "failed", reason: error instanceof Error ? error.message : String(error) });
  }
});

function begin(order: Extract<Order, { kind: "begin" }>): void {
  const { graph, parameters, settings, rows } = order;
  begun = order;
  run = learner(graph, {
    parameters,
    optimizer: makeOptimizer(settings.optimizer, settings.learningRate),
    direction: settings.direction,
    rows: rows && { ...rows, aStep: settings.rowsAStep ?? rows.count },
  });
}

function learn(steps: number): void {
  stopped = false;
  let left = steps;
  const work = () => {
    const losses: number[] = [];
    const until = performance.now() + stretch;
    let diverged = false;
    while (left > 0 && !stopped && !diverged && performance.now() < until) {
      const step = run!.step();
      if (step) losses.push(step.loss);
      else diverged = true;
      left--;
    }
    const over = left === 0 || stopped || diverged;
    tell({
      kind: over ? "done" : "progress",
      losses,
      parameters: new Map(run!.parameters),
      plane: begun?.plane && planeOf(begun.graph, begun.plane, run!.parameters),
      ...(diverged && { diverged }),
    });
    // Between two stretches a "stop" that has come is heard.
    if (!over) setTimeout(work);
  };
  work();
}

function tell(word: Word): void {
  postMessage(word);
}
