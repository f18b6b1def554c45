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
import { tensorBlock } from "./tensorBlock.ts";

/** Room between two columns for the numbers on a wire, and between two nodes of a column. */
const columnGap = 110;
const rowGap = 44;
const leastPitch = 100;

/** Free space around the numbers of a wire, and with the arrow between them. */
const besideNumbers = 44;
const aroundNumbers = 64;

type Evaluated = Pick<Program, "level" | "value">;

/**
 * The document with a place for every node: where the file names none for some, the whole graph is laid
 * out in columns from left to right, each node beside the middle of what feeds it. This is for pictures of files that
 * nobody has arranged; whoever wants more arranges them in the editor.
 */
export function withColumnPlaces(document: GraphDocument, program: Evaluated): GraphDocument {
  if (document.nodes.every((node) => node.position)) return document;
  const places = columnPlaces(document, program);
  const nodes = document.nodes.map((node) => ({ ...node, position: places.get(node.id)! }));
  return { ...document, nodes };
}

function columnPlaces(document: GraphDocument, program: Evaluated): ReadonlyMap<NodeId, Position> {
  const order = readingOrder(document);
  const columns = columnsOf(document, program);
  const middles = new Map<NodeId, number>();
  const places = new Map<NodeId, Position>();
  const numbers = new Map(
    document.nodes.map(({ id }) => [id, tensorBlock(program.value(id))] as const),
  );
  /** The distance to the next node below: room for the node, and for the numbers of its wire. */
  const pitchOf = (node: DocumentNode) =>
    Math.max(
      leastPitch,
      nodeSize(node).height + rowGap,
      2 * (numbers.get(node.id)?.height ?? 0) + aroundNumbers,
    );
  let leafRow = 0;
  for (const node of order) {
    const fed = sourcesOf(node).flatMap((id) => middles.get(id) ?? []);
    const mean = fed.reduce((sum, y) => sum + y, 0) / fed.length;
    if (fed.length === 0) {
      middles.set(node.id, leafRow + pitchOf(node) / 2);
      leafRow += pitchOf(node);
    } else {
      middles.set(node.id, mean);
    }
  }
  let left = 0;
  for (const column of columns) {
    const inOrder = column.sort((a, b) => (middles.get(a.id) ?? 0) - (middles.get(b.id) ?? 0));
    const width = inOrder.reduce((most, node) => Math.max(most, nodeSize(node).width), 0);
    const widest = inOrder.reduce((most, { id }) => Math.max(most, numbers.get(id)!.width), 0);
    let free = Number.NEGATIVE_INFINITY;
    for (const node of inOrder) {
      const size = nodeSize(node);
      const y = Math.max((middles.get(node.id) ?? 0) - size.height / 2, free);
      free = y + Math.max(size.height + rowGap, pitchOf(node) / 2 + size.height / 2);
      places.set(node.id, { x: Math.round(left + (width - size.width) / 2), y: Math.round(y) });
    }
    left += width + Math.max(columnGap, widest + besideNumbers) + widestNameBeyond(inOrder, width);
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
function columnsOf(document: GraphDocument, program: Evaluated): DocumentNode[][] {
  const level = new Map<NodeId, number>();
  const firstUse = new Map<NodeId, number>();
  let last = 0;
  for (const node of document.nodes) {
    const own = program.level(node.id);
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
