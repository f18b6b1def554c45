import { freshId, type GraphDocument, sourceOf } from "@chalkgrad/document";
import {
  type Graph,
  type GraphNode,
  literalFrom,
  type Nudge,
  nudge,
  splitWireId,
  type Tensor,
  type WireId,
} from "@chalkgrad/engine";

/**
 * What out does as only this one wire carries a little more, and all other wires from the same source do
 * not: the contribution that comes back over it. The wire is cut, and its value given by hand.
 */
export function wireSlope(
  document: GraphDocument,
  wire: WireId,
  value: Tensor,
  element: number,
  h: number,
): Nudge | undefined {
  if (sourceOf(document, wire) === undefined) return undefined;
  const hand = freshId(document, "hand");
  const { node: target, port } = splitWireId(wire);
  const nodes = document.nodes.map((node): GraphNode => {
    if (node.id !== target) return node;
    return { ...node, inputs: { ...node.inputs, [port]: hand } } as GraphNode;
  });
  const given: GraphNode = { id: hand, op: "input", value: literalFrom(value) };
  // A source that loses its only wire becomes a sink: it must not add to what is differentiated.
  const graph: Graph = { nodes: [...withoutNewSinks(document, nodes), given] };
  return nudge(graph, hand, element, h);
}

function withoutNewSinks(
  document: GraphDocument,
  nodes: readonly GraphNode[],
): readonly GraphNode[] {
  const before = fedBy(document.nodes);
  const after = fedBy(nodes);
  return nodes.map((node) =>
    before.has(node.id) && !after.has(node.id) && node.seed === undefined
      ? { ...node, seed: 0 }
      : node,
  );
}

function fedBy(nodes: readonly GraphNode[]): ReadonlySet<string> {
  return new Set(nodes.flatMap(({ inputs }) => Object.values<string>(inputs ?? {})));
}
