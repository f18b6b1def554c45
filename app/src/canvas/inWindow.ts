import type { DocumentNode, GraphDocument } from "@chalkgrad/document";
import { nodeOf } from "@chalkgrad/document";
import type { NodeId } from "@chalkgrad/engine";
import { nodeSize, type Point, type Rect } from "@chalkgrad/figure";
import { seenOf } from "../state/grouping.ts";
import { placeOf } from "../state/view.ts";
import { overlap } from "./freeSpot.ts";

/** What of a graph too large to be drawn whole is handed on to be drawn. */
export interface InWindow {
  readonly nodes: ReadonlySet<NodeId>;
  /** The nodes whose incoming wires are drawn; the sources of these are among `nodes`. */
  readonly targets: ReadonlySet<NodeId>;
}

/** The nodes in a window of the canvas, and those whose wires may run through it. */
export function inWindow(
  document: GraphDocument,
  dragged: ReadonlyMap<string, Point>,
  window: Rect,
): InWindow {
  const nodes = new Set<NodeId>();
  const targets = new Set<NodeId>();
  const { boxOf } = seenOf(document);
  const rectOf = (node: DocumentNode) => ({ ...placeOf(node, dragged), ...nodeSize(node) });
  for (const node of document.nodes) {
    const body = rectOf(node);
    if (overlap(body, window)) nodes.add(node.id);
    for (const id of Object.values<NodeId>(node.inputs ?? {})) {
      const source = nodeOf(document, id);
      if (!source) continue;
      const folded = boxOf(id) !== undefined || boxOf(node.id) !== undefined;
      if (folded || overlap(around(rectOf(source), body), window)) targets.add(node.id);
    }
  }
  for (const id of targets) {
    nodes.add(id);
    for (const source of Object.values<NodeId>(nodeOf(document, id)?.inputs ?? {}))
      nodes.add(source);
  }
  return { nodes, targets };
}

function around(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}
