import { compile } from "./compile.ts";
import type { Graph, NodeId } from "./graph.ts";
import { slopeMeter } from "./slopeMeter.ts";

/**
 * What is differentiated is Σ seed · value over all nodes: with one output and no seed given, the output. A slope is
 * measured as a learner would program it, Δout divided by the h asked for, so that the errors of h too large
 * and of h too small both show. "Deep Learning from Scratch", 4.3.1: h = 1e-4, central.
 */
export interface Slopes {
  /** (out(x + h) − out(x − h)) / 2h; its error shrinks with h². */
  readonly central: number;
  /** (out(x + h) − out(x)) / h; its error shrinks with h. */
  readonly right: number;
  /** (out(x) − out(x − h)) / h. */
  readonly left: number;
}

/** One element of one node moved by hand, beside what the backward pass says. */
export interface Nudge extends Slopes {
  readonly h: number;
  /** The element's value, and out there and on both sides. */
  readonly x: number;
  readonly out: number;
  readonly outAbove: number;
  readonly outBelow: number;
  /** The gradient of the backward pass. */
  readonly backward: number;
}

export interface NudgePoint extends Slopes {
  readonly h: number;
  /** |central − backward| and |right − backward|. */
  readonly centralError: number;
  readonly rightError: number;
}

/**
 * Measures Δout/h at an element of any node; a node inside the graph is moved as if its value were given. Undefined where
 * the node or its gradient is not known, the tensor has no such element, or h is no positive finite number.
 * @param element in row-major order; 0 for a scalar.
 */
export function nudge(graph: Graph, node: NodeId, element: number, h: number): Nudge | undefined {
  const probe = probeAt(graph, node, element);
  if (!probe || !(h > 0) || !Number.isFinite(h)) return undefined;
  const { meter, x, backward } = probe;
  const [above, here, below] = [x + h, x, x - h].map((each) => meter.at(element, each));
  return {
    h,
    x,
    out: meter.output(here!),
    outAbove: meter.output(above!),
    outBelow: meter.output(below!),
    backward,
    central: meter.difference(above!, below!) / (2 * h),
    right: meter.difference(above!, here!) / h,
    left: meter.difference(here!, below!) / h,
  };
}

const allExponents = Array.from({ length: 15 }, (_, index) => -1 - index);

/**
 * The error of the measurement for h = 10⁻¹ … 10⁻¹⁵: too large an h misses the curve, too small a one drowns in
 * rounding. Empty where `nudge` would be undefined. `exponents` asks for other powers of ten.
 */
export function nudgeCurve(
  graph: Graph,
  node: NodeId,
  element: number,
  exponents: readonly number[] = allExponents,
): readonly NudgePoint[] {
  const probe = probeAt(graph, node, element);
  if (!probe) return [];
  const { meter, x, backward } = probe;
  const here = meter.at(element, x);
  return exponents.map((exponent) => {
    // Read as a literal: 10 ** -15 is not the float64 nearest to 1e-15 on every machine.
    const h = Number(`1e${exponent}`);
    const [above, below] = [meter.at(element, x + h), meter.at(element, x - h)];
    const central = meter.difference(above, below) / (2 * h);
    const right = meter.difference(above, here) / h;
    const left = meter.difference(here, below) / h;
    const centralError = Math.abs(central - backward);
    return { h, central, right, left, centralError, rightError: Math.abs(right - backward) };
  });
}

function probeAt(graph: Graph, node: NodeId, element: number) {
  if (!graph.nodes.some(({ id }) => id === node)) return undefined;
  const program = compile(graph);
  const x = program.value(node)?.data[element];
  const backward = program.gradient(node)?.data[element];
  const meter = slopeMeter(graph, program, node);
  if (x === undefined || backward === undefined || !meter) return undefined;
  return { meter, x, backward };
}
