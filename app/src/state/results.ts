import { type GraphDocument, nodeOf } from "@chalkgrad/document";
import { compile, type Problem, type Program } from "@chalkgrad/engine";
import { type Plan, planPasses, type StepUnit } from "@chalkgrad/timeline";
import { create } from "zustand";
import { type AwayEvaluation, evaluateAway } from "../evaluation/evaluateAway.ts";
import { evaluationCost } from "../evaluation/evaluationCost.ts";
import { type Readings, readingsOf, unknownReadings } from "../evaluation/readings.ts";
import { useDocument } from "./document.ts";
import { usePacing } from "./pacing.ts";
import { parametersOf } from "./parametersOf.ts";

/** `stopped`: a long evaluation was cancelled, or its thread could not hold it. */
type Progress = "done" | "computing" | "stopped";

interface ResultsState {
  readonly readings: Readings;
  readonly plan: Plan;
  /** Grows with every evaluation: `readings` may be a live object whose numbers change in place. */
  readonly revision: number;
  /** The first problem of each node that has one. */
  readonly problems: ReadonlyMap<string, Problem>;
  readonly progress: Progress;
}

type Results = Omit<ResultsState, "revision">;

/** Operations that take less than a frame or two; beyond it a worker computes. */
const atOnce = 2e7;

/** Above this many nodes one step a node would take minutes: a whole layer works at once. */
const manySteps = 40;

/** The program that can be told of a single change; a graph that is evaluated away has none. */
let live: Program | undefined;
let away: AwayEvaluation | undefined;

/** What the engine makes of the document: in step with it, or a dash until it is. */
export const useResults = create<ResultsState>(() => ({
  ...evaluated(useDocument.getState().document),
  revision: 0,
}));

useDocument.subscribe((now, before) => {
  if (now.document === before.document) return;
  const { structure, values, seeds, text } = now.effect;
  if (text && !structure && marks(now.document) !== marks(before.document)) replan();
  if (!structure && values.length === 0 && seeds.length === 0) return;
  const quick = !structure && live !== undefined;
  show(quick ? updated(now.document, live!, values, seeds) : evaluated(now.document));
});

/** The program of a graph that is evaluated here: it answers further questions. */
export function currentProgram(): Program | undefined {
  return live;
}

/** Gives up a long evaluation: its numbers stay dashes. */
export function stopComputing(): void {
  away?.cancel();
  away = undefined;
  show({ progress: "stopped" });
}

/** Takes up again what was stopped. */
export function computeAgain(): void {
  show(evaluated(useDocument.getState().document));
}

function show(results: Partial<Results>): void {
  useResults.setState(({ revision }) => ({ ...results, revision: revision + 1 }));
}

function evaluated(document: GraphDocument): Results {
  away?.cancel();
  away = undefined;
  const program = compile(document);
  if (evaluationCost(document, program) > atOnce) return awaited(document, program);
  live = program;
  return finished(document, program);
}

/** Dashes at once, the numbers when the worker has them, unless the document has moved on. */
function awaited(document: GraphDocument, program: Program): Results {
  live = undefined;
  const evaluation = evaluateAway(document);
  away = evaluation;
  const current = () => away === evaluation;
  evaluation.done.then(
    (answer) => {
      if (current()) show(finished(document, readingsOf(document, program, answer)));
    },
    () => {
      if (current()) stopComputing();
    },
  );
  return { ...finished(document, unknownReadings(program)), progress: "computing" };
}

function finished(document: GraphDocument, readings: Readings): Results {
  return {
    readings,
    plan: planOf(document, readings),
    problems: firstProblems(readings),
    progress: "done",
  };
}

/** Which inputs are parameters, as a text to compare. */
function marks(document: GraphDocument): string {
  return parametersOf(document).join(" ");
}

/** The pass steps otherwise through the same numbers: nothing is computed. */
function replan(): void {
  show({ plan: planOf(useDocument.getState().document, useResults.getState().readings) });
}

function planOf(document: GraphDocument, readings: Readings): Plan {
  const { passes, unit } = usePacing.getState();
  const parameters = parametersOf(document);
  return planPasses(document, readings, {
    passes,
    unit: unit ?? usualUnit(document),
    parameters,
  });
}

/** What one step is where the person has not chosen. */
export function usualUnit(document: GraphDocument): StepUnit {
  return document.nodes.length > manySteps ? "layer" : "node";
}

usePacing.subscribe((now, before) => {
  if (now.passes === before.passes && now.unit === before.unit) return;
  replan();
});

/** Sets only what changed, so that only what depends on it is computed again. */
function updated(
  document: GraphDocument,
  program: Program,
  values: readonly string[],
  seeds: readonly string[],
): Partial<Results> {
  for (const id of values) {
    const node = nodeOf(document, id);
    if (node?.op === "input" && node.value !== undefined) program.set(id, node.value);
  }
  for (const id of seeds) program.setSeed(id, nodeOf(document, id)?.seed);
  if (evaluationCost(document, program) > atOnce) return evaluated(document);
  const problems = firstProblems(program);
  // Other problems (a shape that no longer fits, or fits now) are another plan.
  const { problems: before } = useResults.getState();
  const same = problems.size === before.size && [...problems.keys()].every((id) => before.has(id));
  return same ? { problems } : finished(document, program);
}

function firstProblems(readings: Readings): ReadonlyMap<string, Problem> {
  const problems = new Map<string, Problem>();
  for (const problem of readings.problems) {
    if (!problems.has(problem.node)) problems.set(problem.node, problem);
  }
  return problems;
}
