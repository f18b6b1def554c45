import type { DocumentNode, GraphDocument } from "@chalkgrad/document";
import { compile, ops } from "@chalkgrad/engine";
import { nodeSize, type Point } from "@chalkgrad/figure";

/** Up to this many nodes the layout program takes a blink; a larger graph is put into columns. */
const fewNodes = 80;

/**
 * The document with a place for every node: where the file names none for some, the whole graph is
 * laid out from left to right.
 */
export async function withPlaces(document: GraphDocument): Promise<GraphDocument> {
  if (document.nodes.every((node) => node.position)) return document;
  const few = document.nodes.length <= fewNodes;
  const centres = few ? await layered(document) : inColumns(document);
  const nodes = document.nodes.map((node, index) => {
    const { x, y } = centres[index]!;
    const { width, height } = nodeSize(node);
    return { ...node, position: { x: Math.round(x - width / 2), y: Math.round(y - height / 2) } };
  });
  return { ...document, nodes };
}

/** Layered with few crossings. The layout program is fetched only when it is needed. */
async function layered({ nodes }: GraphDocument): Promise<readonly Point[]> {
  const { graphlib, layout } = await import("@dagrejs/dagre");
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: "LR", ranksep: 96, nodesep: 44 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of nodes) graph.setNode(key(node.id), nodeSize(node));
  for (const node of nodes) {
    for (const source of sourcesOf(node)) graph.setEdge(key(source), key(node.id));
  }
  layout(graph);
  return nodes.map(({ id }) => graph.node(key(id)) as Point);
}

const column = 190;
const row = 110;

/** One column a level, nodes in file order; what is on or behind a cycle stands at the left. */
function inColumns(document: GraphDocument): readonly Point[] {
  const program = compile(document);
  const filled = new Map<number, number>();
  return document.nodes.map(({ id }) => {
    const level = program.level(id) ?? 0;
    const place = filled.get(level) ?? 0;
    filled.set(level, place + 1);
    return { x: level * column, y: place * row };
  });
}

function sourcesOf(node: DocumentNode): readonly string[] {
  const inputs = new Map(Object.entries<string>(node.inputs ?? {}));
  return ops[node.op].ports.flatMap((port) => inputs.get(port) ?? []);
}

/** Ids such as `__proto__` are legal in a file, but not as keys of the layout program's objects. */
function key(id: string): string {
  return `#${id}`;
}
