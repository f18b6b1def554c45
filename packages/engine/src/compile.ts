import { fastExecutor } from "./fast/fastExecutor.ts";
import type { Graph } from "./graph.ts";
import { machineIfAvailable } from "./kernels/kernels.ts";
import { plainExecutor } from "./plainExecutor.ts";
import { GraphProgram, type MakeExecutor, type Program } from "./program.ts";
import { structureOf } from "./structure.ts";

/**
 * Turns a graph into a program. What is wrong with the graph (a cycle, an open port, shapes that do not fit) is in
 * `problems`; what does not depend on it is computed all the same.
 *
 * Order of additions: the gradients at a fan-out are added in the reverse of the canonical order of the consumers,
 * starting from the seed; within one consumer in port order.
 * @throws EngineError for a caller's mistake: an unknown op, an id that is there twice, an input without a value, ragged arrays.
 */
export function compile(graph: Graph): Program {
  return new GraphProgram(structureOf(graph), makeExecutor);
}

const makeExecutor: MakeExecutor = (shaped, inputs, seeds) => {
  const machine = machineIfAvailable();
  return machine
    ? fastExecutor(shaped, inputs, seeds, machine)
    : plainExecutor(shaped, inputs, seeds);
};
