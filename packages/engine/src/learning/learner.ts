import { compile } from "../compile.ts";
import { EngineError } from "../engineError.ts";
import type { Graph, NodeId } from "../graph.ts";
import { mapped, type Optimizer } from "../optimizers/optimizer.ts";
import type { Program } from "../program.ts";
import { type Tensor, tensorFrom } from "../tensor.ts";
import { objective } from "./objective.ts";
import { type DataRows, rowsOf } from "./rows.ts";

export interface LearnerOptions {
  /** Inputs that are moved. */
  readonly parameters: readonly NodeId[];
  readonly optimizer: Optimizer<unknown>;
  /** `up` goes along the gradient instead of against it, to see what becomes of the loss. @default "down" */
  readonly direction?: "down" | "up" | undefined;
  /** Rows that one step looks at, the next ones in the next step; without it every step sees all inputs whole. */
  readonly rows?: (DataRows & { readonly aStep: number }) | undefined;
}

/** What one step found and did. */
export interface LearnedStep {
  /** The loss before the step, over the rows of the step. */
  readonly loss: number;
  readonly parameters: ReadonlyMap<NodeId, Tensor>;
}

/** A run of learning. It owns its program; the graph is left as it was. */
export interface Learner {
  /** The parameters as they are now. */
  readonly parameters: ReadonlyMap<NodeId, Tensor>;
  /** One step; undefined, and nothing moves, once the loss or a gradient is not a finite number. */
  step(): LearnedStep | undefined;
}

/**
 * Begins to learn. Each step runs the graph forward and backward and moves every parameter w by the optimizer: for SGD
 * w ← w − η · ∂L/∂w. Source: "Deep Learning from Scratch", 4.5 and 6.1.
 *
 * @throws EngineError when a parameter has no gradient, so that nothing could be learned.
 */
export function learner(graph: Graph, options: LearnerOptions): Learner {
  const { optimizer, rows, direction = "down" } = options;
  const program: Program = compile(graph);
  const inputs = new Map(graph.nodes.map((node) => [node.id, node]));
  const parameters = new Map<NodeId, Tensor>();
  const states = new Map<NodeId, unknown>();
  for (const id of options.parameters) {
    const value = inputs.get(id)?.value;
    if (value === undefined || !program.gradient(id)) {
      throw new EngineError(
        `"${id}" cannot be learned: it is no input, or no gradient comes to it.`,
      );
    }
    const parameter = tensorFrom(value);
    parameters.set(id, parameter);
    states.set(id, optimizer.start(parameter));
  }
  const tables = new Map((rows?.nodes ?? []).map((id) => [id, tensorFrom(inputs.get(id)!.value!)]));
  let nextRow = 0;

  const showRows = () => {
    if (!rows || rows.aStep >= rows.count) return;
    const chosen = Array.from({ length: rows.aStep }, (_, i) => (nextRow + i) % rows.count);
    nextRow = (nextRow + rows.aStep) % rows.count;
    for (const [id, table] of tables) program.set(id, rowsOf(table, chosen));
  };

  return {
    parameters,
    step() {
      showRows();
      const loss = objective(graph, program);
      const gradients = [...parameters.keys()].map((id) => program.gradient(id));
      if (loss === undefined || !Number.isFinite(loss) || !gradients.every(isFiniteTensor)) {
        return undefined;
      }
      for (const [index, id] of options.parameters.entries()) {
        const gradient = gradients[index]!;
        const against = direction === "down" ? gradient : mapped(gradient, (g) => -g);
        const moved = optimizer.step(parameters.get(id)!, against, states.get(id));
        parameters.set(id, moved.parameter);
        states.set(id, moved.state);
      }
      for (const [id, parameter] of parameters) program.set(id, parameter);
      return { loss, parameters: new Map(parameters) };
    },
  };
}

function isFiniteTensor(tensor: Tensor | undefined): tensor is Tensor {
  return tensor?.data.every(Number.isFinite) ?? false;
}
