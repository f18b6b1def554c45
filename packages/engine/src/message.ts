import type { GraphNode, NodeId } from "./graph.ts";
import type {
  BadAttributeProblem,
  CycleProblem,
  MissingInputProblem,
  NonFiniteProblem,
  ShapeMismatchProblem,
} from "./problem.ts";
import { formatShape, type Shape } from "./tensor.ts";

// What a person reads of each problem: what, where, why and what to do.

export function cycleProblem(cycle: readonly NodeId[], port: string): CycleProblem {
  const node = cycle[0]!;
  return {
    code: "cycle",
    message: `These nodes wait for each other: ${[...cycle, node].join(
      " → ",
    )}. A value can only be computed from values that come before it; remove one of these wires, for example the one into ${node}.${port}.`,
    node,
    port,
    cycle,
  };
}

export function missingInputProblem(
  { id, op }: GraphNode,
  port: string,
  named: NodeId | undefined,
): MissingInputProblem {
  const why =
    named === undefined ? "is not connected" : `names "${named}", which is not in the graph`;
  return {
    code: "missing-input",
    message: `Input ${port} of "${id}" (${op}) ${why}, so nothing can be computed there; connect a node to it.`,
    node: id,
    port,
  };
}

export function shapeMismatchProblem(
  { id, op }: GraphNode,
  shapes: Readonly<Record<string, Shape>>,
  rule: string,
  port: string | undefined,
): ShapeMismatchProblem {
  const listed = Object.entries(shapes)
    .map(([name, shape]) => `${name} has shape ${formatShape(shape)}`)
    .join(", ");
  return {
    code: "shape-mismatch",
    message: `The shapes at "${id}" (${op}) do not fit: ${listed}. The rule: ${rule}. Change the shape of one of them, or connect another node.`,
    node: id,
    ...(port === undefined ? {} : { port }),
    shapes,
    rule,
  };
}

export function badSeedProblem(
  { id, op }: GraphNode,
  seed: Shape,
  shape: Shape,
): ShapeMismatchProblem {
  const rule = "a seed is a number or has exactly the shape of the node's value";
  return {
    code: "shape-mismatch",
    message: `The seed of "${id}" (${op}) has shape ${formatShape(seed)}, its value has shape ${formatShape(shape)}. The rule: ${rule}. Give the seed that shape, or make it a number.`,
    node: id,
    shapes: { seed, value: shape },
    rule,
  };
}

export function badAttributeProblem(
  { id, op }: GraphNode,
  attribute: string,
  reason: string,
): BadAttributeProblem {
  return {
    code: "bad-attribute",
    message: `The attribute ${attribute} of "${id}" (${op}) cannot be used: ${reason}.`,
    node: id,
    attribute,
    reason,
  };
}

export function nonFiniteValueProblem({ id, op }: GraphNode, found: number): NonFiniteProblem {
  const why =
    op === "input"
      ? "was given as its value; give it a finite number"
      : "comes out of finite inputs; look at what goes in (a division by 0, a logarithm of 0, a number too large for float64)";
  return {
    code: "non-finite",
    message: `At "${id}" (${op}) ${found} arises: it ${why}.`,
    node: id,
    phase: "forward",
    found,
  };
}

export function nonFiniteGradientProblem(
  { id, op }: GraphNode,
  port: string,
  found: number,
): NonFiniteProblem {
  return {
    code: "non-finite",
    message: `On the way back through input ${port} of "${id}" (${op}) the gradient becomes ${found}, though the upstream gradient and the values are finite: the derivative has no finite value here (as at the edge of a root or a logarithm). Move the value away from that place.`,
    node: id,
    port,
    phase: "backward",
    found,
  };
}
