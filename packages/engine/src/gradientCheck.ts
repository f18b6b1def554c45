import { compile } from "./compile.ts";
import type { Graph, NodeId } from "./graph.ts";
import { type SlopeMeter, slopeMeter } from "./slopeMeter.ts";

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
  const comparisons: GradientComparison[] = [];
  for (const { id } of graph.nodes) {
    const value = wanted.has(id) ? program.value(id) : undefined;
    const gradient = program.gradient(id);
    if (!value || !gradient) continue;
    const meter = slopeMeter(graph, program, id)!;
    const count = value.data.length;
    const stride = Math.max(1, Math.ceil(count / elementsPerNode));
    for (let element = 0; element < count; element += stride) {
      const backward = gradient.data[element]!;
      const slopes = measure(meter, value.data[element]!, element, step);
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

function measure(meter: SlopeMeter, centre: number, element: number, step: number): Slopes {
  const h = step * Math.max(1, Math.abs(centre));
  const above = meter.at(element, centre + h);
  const here = meter.at(element, centre);
  const below = meter.at(element, centre - h);
  return {
    central: meter.difference(above, below) / (centre + h - (centre - h)),
    right: meter.difference(above, here) / (centre + h - centre),
    left: meter.difference(here, below) / (centre - (centre - h)),
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
