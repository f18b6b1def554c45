import type { GraphDocument } from "@chalkgrad/document";
import {
  type NodeId,
  ops,
  type Program,
  splitWireId,
  type WireId,
  wireId,
} from "@chalkgrad/engine";
import { type Blanks, isWritable } from "@chalkgrad/figure";
import type { Plan } from "@chalkgrad/timeline";

/** What a class is to find: everything, or one of the passes. */
export type Asks = "numbers" | "values" | "gradients";

/** The numbers of a graph that are left to a class, by where they stand. */
export interface Exercise {
  readonly values: ReadonlySet<NodeId>;
  readonly contributions: ReadonlySet<WireId>;
  /** Sums at fan-outs. */
  readonly sums: ReadonlySet<NodeId>;
}

/** Everything that can be worked out by hand: what needs a large matrix is given, as are the leaves and where the backward pass starts. */
export function exerciseOf(
  document: GraphDocument,
  program: Program,
  plan: Plan,
  asks: Asks,
): Exercise {
  const values = new Set<NodeId>();
  const contributions = new Set<WireId>();
  const sums = new Set<NodeId>();
  const isShort = (node: NodeId) => {
    const value = program.value(node);
    return value !== undefined && isWritable(value);
  };
  for (const { id, op, inputs } of document.nodes) {
    const sources = Object.values<NodeId>(inputs ?? {});
    const byHand = sources.length > 0 && [id, ...sources].every(isShort);
    if (byHand && asks !== "gradients") values.add(id);
    if (asks === "values") continue;
    const ports: readonly string[] = byHand ? ops[op].ports : [];
    for (const port of ports) {
      const wire = wireId(id, port);
      if (plan.wireGradientAt.has(wire)) contributions.add(wire);
    }
    if (isShort(id) && plan.gradientAt.has(id) && program.consumers(id).length > 1) sums.add(id);
  }
  return { values, contributions, sums };
}

/** The exercise as a figure leaves it blank. */
export function blanksOf({ values, contributions, sums }: Exercise): Blanks {
  return {
    value: (node) => values.has(node),
    contribution: (wire) => contributions.has(wire),
    gradient: (node) => sums.has(node),
  };
}

/** The steps of the exercise, in the order in which they can be taken: a sum when all that it adds up is there. */
export function stepsOf(exercise: Exercise, plan: Plan): readonly ExerciseStep[] {
  const steps: ExerciseStep[] = [];
  const summed = new Set<NodeId>();
  const sum = (node: NodeId) => {
    if (!exercise.sums.has(node) || summed.has(node)) return;
    summed.add(node);
    steps.push({ kind: "sum", node });
  };
  for (const { kind, nodes, wires } of plan.steps) {
    for (const node of nodes) {
      if (kind === "forward" && exercise.values.has(node)) steps.push({ kind: "value", node });
      if (kind !== "backward") continue;
      sum(node);
      const asked = wires.filter(
        (wire) => exercise.contributions.has(wire) && splitWireId(wire).node === node,
      );
      if (asked.length > 0) steps.push({ kind: "contributions", node, wires: asked });
    }
  }
  for (const node of exercise.sums) sum(node);
  return steps;
}

export type ExerciseStep =
  | { readonly kind: "value" | "sum"; readonly node: NodeId }
  | { readonly kind: "contributions"; readonly node: NodeId; readonly wires: readonly WireId[] };
