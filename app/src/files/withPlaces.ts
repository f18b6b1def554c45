import type { GraphDocument } from "@chalkgrad/document";
import { type OpName, ops } from "@chalkgrad/engine";
import { nodeSize } from "@chalkgrad/figure";

/**
 * The document with a place for every node: where the file names none for some, the whole graph is
 * laid out from left to right. The layout program is fetched only then.
 */
export async function withPlaces(document: GraphDocument): Promise<GraphDocument> {
  if (document.nodes.every((node) => node.position)) return document;
  const { graphlib, layout } = await import("@dagrejs/dagre");
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: "LR", ranksep: 96, nodesep: 44 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of document.nodes) graph.setNode(key(node.id), nodeSize(node));
  for (const node of document.nodes) {
    const inputs = (node.inputs ?? {}) as Readonly<Record<string, string | undefined>>;
    for (const port of ops[node.op as OpName].ports) {
      const source = inputs[port];
      if (source !== undefined) graph.setEdge(key(source), key(node.id));
    }
  }
  layout(graph);
  const nodes = document.nodes.map((node) => {
    const { x, y } = graph.node(key(node.id)) as { x: number; y: number };
    const { width, height } = nodeSize(node);
    return { ...node, position: { x: Math.round(x - width / 2), y: Math.round(y - height / 2) } };
  });
  return { ...document, nodes };
}

/** Ids such as `__proto__` are legal in a file, but not as keys of the layout program's objects. */
function key(id: string): string {
  return `#${id}`;
}
