import { type GraphDocument, sourceOf } from "@chalkgrad/document";
import {
  compile,
  type NodeId,
  type Problem,
  type Program,
  type Tensor,
  type WireId,
} from "@chalkgrad/engine";
import { wiresInto } from "@chalkgrad/timeline";

/** What the editor reads of a graph, whether it was evaluated here or in a worker. */
export type Readings = Pick<
  Program,
  "order" | "problems" | "level" | "consumers" | "value" | "gradient" | "wireValue" | "wireGradient"
>;

/** Everything that a finished evaluation knows, as plain data that can cross to another thread. */
export interface Evaluation {
  readonly values: ReadonlyMap<NodeId, Tensor>;
  readonly gradients: ReadonlyMap<NodeId, Tensor>;
  readonly wireGradients: ReadonlyMap<WireId, Tensor>;
  readonly problems: readonly Problem[];
}

/** Evaluates a graph whole. This is what the worker does. */
export function evaluate(document: GraphDocument): Evaluation {
  const program = compile(document);
  const values = new Map<NodeId, Tensor>();
  const gradients = new Map<NodeId, Tensor>();
  const wireGradients = new Map<WireId, Tensor>();
  for (const [id, wires] of wiresInto(document)) {
    put(values, id, program.value(id));
    put(gradients, id, program.gradient(id));
    for (const wire of wires) put(wireGradients, wire, program.wireGradient(wire));
  }
  return { values, gradients, wireGradients, problems: program.problems };
}

function put<Key>(map: Map<Key, Tensor>, key: Key, tensor: Tensor | undefined): void {
  if (tensor) map.set(key, tensor);
}

/** A graph whose numbers are still being computed: its structure is known, every number is a dash. */
export function unknownReadings(program: Program): Readings {
  const nothing = () => undefined;
  return {
    ...structureOf(program),
    problems: [],
    value: nothing,
    gradient: nothing,
    wireValue: nothing,
    wireGradient: nothing,
  };
}

/** An evaluation that was made elsewhere, read as if it had been made here. */
export function readingsOf(
  document: GraphDocument,
  program: Program,
  { values, gradients, wireGradients, problems }: Evaluation,
): Readings {
  return {
    ...structureOf(program),
    problems,
    value: (node) => values.get(node),
    gradient: (node) => gradients.get(node),
    wireValue: (wire) => values.get(sourceOf(document, wire) ?? ""),
    wireGradient: (wire) => wireGradients.get(wire),
  };
}

/** What is known of a compiled graph without running it. */
function structureOf(program: Program): Pick<Readings, "order" | "level" | "consumers"> {
  return {
    order: program.order,
    level: (node) => program.level(node),
    consumers: (node) => program.consumers(node),
  };
}
