import { compile } from "./compile.ts";
import type { Graph, GraphNode, NodeId } from "./graph.ts";
import type { Program } from "./program.ts";
import { literalFrom, type Tensor } from "./tensor.ts";

/** The values that count in what is differentiated, after one element was moved. */
type Outcome = readonly Float64Array[];

/** What is differentiated, Σ seed · value over all nodes, with one element of a node's value moved by hand. */
export interface SlopeMeter {
  /** Evaluates with `x` in place of the element. */
  at(element: number, x: number): Outcome;
  /** Σ seed · value of an outcome. */
  output(outcome: Outcome): number;
  /** The same of `high` minus that of `low`; what does not change cancels before anything is added up. */
  difference(high: Outcome, low: Outcome): number;
}

/** A node inside the graph is moved as if its value were given. Undefined where the node has no value. */
export function slopeMeter(graph: Graph, program: Program, id: NodeId): SlopeMeter | undefined {
  const value = program.value(id);
  if (!value) return undefined;
  const seeds = judgedNodes(graph, program).map((node) => ({ node, seed: program.seed(node)! }));
  const nudged = compile(withGivenValue(graph, id, value));
  const weighted = (term: (index: number, i: number) => number) => {
    let sum = 0;
    seeds.forEach(({ seed }, index) => {
      for (let i = 0; i < seed.data.length; i++) {
        if (seed.data[i] !== 0) sum += seed.data[i]! * term(index, i);
      }
    });
    return sum;
  };
  return {
    at(element, x) {
      const data = value.data.slice();
      data[element] = x;
      nudged.set(id, { shape: value.shape, data });
      return seeds.map(({ node }) => nudged.value(node)!.data);
    },
    output: (outcome) => weighted((index, i) => outcome[index]![i]!),
    difference: (high, low) => weighted((index, i) => high[index]![i]! - low[index]![i]!),
  };
}

/** The nodes whose values count in Σ seed · value. */
function judgedNodes(graph: Graph, program: Program): NodeId[] {
  return graph.nodes
    .map((node) => node.id)
    .filter((id) => program.value(id) && program.seed(id)?.data.some((seed) => seed !== 0));
}

function withGivenValue(graph: Graph, id: NodeId, value: Tensor): Graph {
  const given: GraphNode = { id, op: "input", value: literalFrom(value) };
  return { nodes: graph.nodes.map((node) => (node.id === id ? given : node)) };
}
