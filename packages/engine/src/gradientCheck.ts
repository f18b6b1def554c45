import { compile } from "./compile.ts";
import type { Graph, GraphNode, NodeId } from "./graph.ts";
import type { Program } from "./program.ts";
import { literalFrom, type Tensor } from "./tensor.ts";

/** `kink`: the slopes on both sides differ (ReLU at 0) and the gradient is one between them. */
export type GradientVerdict = "agrees" | "kink" | "differs" | "not-finite";

export interface GradientComparison {
  readonly node: NodeId;
  /** Which element of the node's value, in row-major order; 0 for a scalar. */
  readonly element: number;
  /** What the backward pass says. */
  readonly backward: number;
  /** What nudging the value says: Δ(Σ seed · value) / Δvalue. */
  readonly measured: number;
  readonly verdict: GradientVerdict;
}

export interface GradientCheckOptions {
  /** The nodes to check. Default: all. */
  readonly nodes?: readonly NodeId[];
  /** How far a value is nudged, relative to its size (absolute below 1). Default 6e-6: the cube root of float64's resolution. */
  readonly step?: number;
  /** The relative difference that still agrees (absolute below 1). Default 1e-5. */
  readonly tolerance?: number;
  /** How many elements of a large tensor are checked, evenly spread. Default 64. */
  readonly elementsPerNode?: number;
}

/**
 * The book's gradient check: compares every gradient with central differences. A node inside the graph is nudged
 * as if its value were given. Nodes without a value or a known gradient are left out.
 */
export function gradientCheck(
  graph: Graph,
  { nodes, step = 6e-6, tolerance = 1e-5, elementsPerNode = 64 }: GradientCheckOptions = {},
): GradientComparison[] {
  const program = compile(graph);
  const wanted = new Set(nodes ?? graph.nodes.map((node) => node.id));
  const judged = judgedNodes(graph, program);
  const comparisons: GradientComparison[] = [];
  for (const { id } of graph.nodes) {
    const value = wanted.has(id) ? program.value(id) : undefined;
    const gradient = program.gradient(id);
    if (!value || !gradient) continue;
    const nudged = compile(withGivenValue(graph, id, value));
    const seeds = judged.map((node) => ({ node, seed: program.seed(node)! }));
    const count = value.data.length;
    const stride = Math.max(1, Math.ceil(count / elementsPerNode));
    for (let element = 0; element < count; element += stride) {
      const backward = gradient.data[element]!;
      const slopes = measure(nudged, id, value, element, step, seeds);
      comparisons.push({
        node: id,
        element,
        backward,
        measured: slopes.central,
        verdict: judge(backward, slopes, tolerance),
      });
    }
  }
  return comparisons;
}

interface Slopes {
  readonly central: number;
  readonly left: number;
  readonly right: number;
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

function measure(
  program: Program,
  id: NodeId,
  value: Tensor,
  element: number,
  step: number,
  seeds: readonly { readonly node: NodeId; readonly seed: Tensor }[],
): Slopes {
  const centre = value.data[element]!;
  const h = step * Math.max(1, Math.abs(centre));
  const valuesAt = (x: number) => {
    const data = value.data.slice();
    data[element] = x;
    program.set(id, { shape: value.shape, data });
    return seeds.map(({ node }) => program.value(node)!.data);
  };
  const [above, here, below] = [centre + h, centre, centre - h].map(valuesAt);
  const slope = (high: Float64Array[], low: Float64Array[], width: number) => {
    let difference = 0;
    seeds.forEach(({ seed }, index) => {
      for (let i = 0; i < seed.data.length; i++) {
        // What does not change cancels here, before anything is added up.
        if (seed.data[i] !== 0) difference += seed.data[i]! * (high[index]![i]! - low[index]![i]!);
      }
    });
    return difference / width;
  };
  return {
    central: slope(above!, below!, centre + h - (centre - h)),
    right: slope(above!, here!, centre + h - centre),
    left: slope(here!, below!, centre - (centre - h)),
  };
}

function judge(backward: number, { central, left, right }: Slopes, tolerance: number) {
  if (!Number.isFinite(backward) || !Number.isFinite(central)) return "not-finite";
  const close = (a: number, b: number, allowed: number) =>
    Math.abs(a - b) <= allowed * Math.max(1, Math.abs(a), Math.abs(b));
  if (close(backward, central, tolerance)) return "agrees";
  const bent = !close(left, right, 1e-3);
  const slack = tolerance * Math.max(1, Math.abs(left), Math.abs(right));
  const between =
    backward >= Math.min(left, right) - slack && backward <= Math.max(left, right) + slack;
  return bent && between ? "kink" : "differs";
}
