import type { GraphDocument } from "@chalkgrad/document";
import { compile, type Problem, type Program } from "@chalkgrad/engine";
import { type Plan, planPasses } from "@chalkgrad/timeline";
import { create } from "zustand";
import { useDocument } from "./document.ts";

interface ResultsState {
  readonly program: Program;
  readonly plan: Plan;
  /** Grows with every evaluation: `program` is a live object, its numbers change in place. */
  readonly revision: number;
  /** The first problem of each node that has one. */
  readonly problems: ReadonlyMap<string, Problem>;
}

/** What the engine makes of the document, always in step with it. */
export const useResults = create<ResultsState>(() => ({
  ...evaluated(useDocument.getState().document),
  revision: 0,
}));

useDocument.subscribe((now, before) => {
  if (now.document === before.document) return;
  const { program, revision } = useResults.getState();
  const { structure, values, seeds } = now.effect;
  if (structure || values.some((id) => program.value(id) === undefined)) {
    useResults.setState({ ...evaluated(now.document), revision: revision + 1 });
  } else if (values.length > 0 || seeds.length > 0) {
    useResults.setState({
      ...updated(now.document, program, values, seeds),
      revision: revision + 1,
    });
  }
});

function evaluated(document: GraphDocument): Omit<ResultsState, "revision"> {
  const program = compile(document);
  program.run();
  return {
    program,
    plan: planPasses(document, program),
    problems: firstProblems(program),
  };
}

/** Sets only what changed, so that only what depends on it is computed again. */
function updated(
  document: GraphDocument,
  program: Program,
  values: readonly string[],
  seeds: readonly string[],
): Partial<ResultsState> {
  const changedValues = new Set(values);
  const changedSeeds = new Set(seeds);
  for (const node of document.nodes) {
    if (node.op === "input" && node.value !== undefined && changedValues.has(node.id)) {
      program.set(node.id, node.value);
    }
    if (changedSeeds.has(node.id)) program.setSeed(node.id, node.seed);
  }
  program.run();
  const problems = firstProblems(program);
  // Another set of problems (a shape that no longer fits) is another plan.
  const same = problems.size === useResults.getState().problems.size;
  return same ? { problems } : { problems, plan: planPasses(document, program) };
}

function firstProblems(program: Program): ReadonlyMap<string, Problem> {
  const problems = new Map<string, Problem>();
  for (const problem of program.problems) {
    if (!problems.has(problem.node)) problems.set(problem.node, problem);
  }
  return problems;
}
