import {
  type DocumentNode,
  displayName,
  type GraphDocument,
  nodeOf,
  type Position,
} from "@chalkgrad/document";
import { type NodeId, ops, type Program } from "@chalkgrad/engine";
import { nodeSize } from "./nodeLayout.ts";
import { nodeExtent } from "./nodeMarks.ts";

/** Room between two columns for the numbers on a wire, and between two nodes of a column. */
const columnGap = 110;
const rowGap = 44;
const leastPitch = 100;

type Levels = Pick<Program, "level">;

/**
 * The document with a place for every node. Those that have one keep it; the others are laid out in
 * columns from left to right, below what has a place, each node beside the middle of what feeds it. This is for pictures of
 * files that nobody has arranged; whoever wants more arranges them in the editor.
 */
export function withColumnPlaces(document: GraphDocument, levels: Levels): GraphDocument {
  const missing = document.nodes.filter((node) => node.position === undefined);
  if (missing.length === 0) return document;
  const places = columnPlaces({ ...document, nodes: missing }, levels);
  let below = 0;
  for (const node of document.nodes) {
    if (!node.position) continue;
    below = Math.max(below, node.position.y + nodeSize(node).height + leastPitch);
  }
  const nodes = document.nodes.map((node) => {
    const place = places.get(node.id);
    return place ? { ...node, position: { x: place.x, y: place.y + below } } : node;
  });
  return { ...document, nodes };
}

function columnPlaces(document: GraphDocument, levels: Levels): ReadonlyMap<NodeId, Position> {
  const order = readingOrder(document);
  const columns = columnsOf(document, levels);
  const middles = new Map<NodeId, number>();
  const places = new Map<NodeId, Position>();
  let leafRow = 0;
  for (const node of order) {
    const fed = sourcesOf(node).flatMap((id) => middles.get(id) ?? []);
    const mean = fed.reduce((sum, y) => sum + y, 0) / fed.length;
    const height = nodeSize(node).height + rowGap;
    if (fed.length === 0) {
      middles.set(node.id, leafRow + Math.max(height, leastPitch) / 2);
      leafRow += Math.max(height, leastPitch);
    } else {
      middles.set(node.id, mean);
    }
  }
  let left = 0;
  for (const column of columns) {
    const inOrder = column.sort((a, b) => (middles.get(a.id) ?? 0) - (middles.get(b.id) ?? 0));
    const width = inOrder.reduce((most, node) => Math.max(most, nodeSize(node).width), 0);
    let free = Number.NEGATIVE_INFINITY;
    for (const node of inOrder) {
      const size = nodeSize(node);
      const y = Math.max((middles.get(node.id) ?? 0) - size.height / 2, free);
      free = y + Math.max(size.height + rowGap, leastPitch / 2 + size.height / 2);
      places.set(node.id, { x: left + (width - size.width) / 2, y });
    }
    left += width + columnGap + widestNameBeyond(inOrder, width);
  }
  return places;
}

/** How far names stick out of their column. */
function widestNameBeyond(column: readonly DocumentNode[], width: number): number {
  const reading = { value: undefined, gradient: undefined, consumers: 1 };
  const widest = column.reduce((most, node) => {
    const extent = nodeExtent({ node, name: displayName(node), ...reading });
    return Math.max(most, extent.width);
  }, width);
  return (widest - width) / 2;
}

/** Columns by level; a leaf stands just before the first that needs it, what has no level behind all. */
function columnsOf(document: GraphDocument, levels: Levels): DocumentNode[][] {
  const level = new Map<NodeId, number>();
  const firstUse = new Map<NodeId, number>();
  let last = 0;
  for (const node of document.nodes) {
    const own = levels.level(node.id);
    if (own === undefined) continue;
    level.set(node.id, own);
    last = Math.max(last, own);
    for (const source of sourcesOf(node)) {
      firstUse.set(source, Math.min(firstUse.get(source) ?? own, own));
    }
  }
  const columns: DocumentNode[][] = Array.from({ length: last + 2 }, () => []);
  for (const node of document.nodes) {
    const own = level.get(node.id) ?? last + 1;
    const use = firstUse.get(node.id);
    columns[own === 0 && use !== undefined ? use - 1 : own]!.push(node);
  }
  return columns.filter((column) => column.length > 0);
}

/** Sources before what they feed, in port order, from the sinks back: so that wires of a tree never cross. */
function readingOrder(document: GraphDocument): DocumentNode[] {
  const consumed = new Set(document.nodes.flatMap(sourcesOf));
  const sinks = document.nodes.filter(({ id }) => !consumed.has(id));
  const order: DocumentNode[] = [];
  const seen = new Set<NodeId>();
  const stack: { readonly node: DocumentNode; readonly rest: NodeId[] }[] = [];
  const enter = (node: DocumentNode) => {
    if (seen.has(node.id)) return;
    seen.add(node.id);
    stack.push({ node, rest: sourcesOf(node) });
  };
  // The nodes of a cycle that no sink reaches come last.
  for (const start of [...sinks, ...document.nodes]) {
    enter(start);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const source = nodeOf(document, top.rest.shift() ?? "");
      if (source) enter(source);
      else if (top.rest.length === 0) {
        order.push(top.node);
        stack.pop();
      }
    }
  }
  return order;
}

function sourcesOf(node: DocumentNode): NodeId[] {
  const inputs = new Map(Object.entries<NodeId>(node.inputs ?? {}));
  return ops[node.op].ports.flatMap((port) => inputs.get(port) ?? []);
}
