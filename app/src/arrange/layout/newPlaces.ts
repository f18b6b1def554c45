import type { DocumentNode, GraphDocument, Move } from "@chalkgrad/document";
import type { NodeId } from "@chalkgrad/engine";
import { nodeSize, type Point, type Rect } from "@chalkgrad/figure";
import { clearOf } from "../clearOf.ts";
import { boundsOf, centreOf } from "../nodeRects.ts";
import { holdsOf } from "./holdsOf.ts";
import { layOutBlocks } from "./layOutBlocks.ts";
import { type Box, type LayoutGraph, roomAt } from "./layoutGraph.ts";
import { measure } from "./measure.ts";

/**
 * Where the top left corners of nodes go when the graph, or some of its nodes among themselves, are
 * laid out: around the place where they were and clear of the rest. What a group holds stays
 * together. A graph that has no places yet
 * begins at the origin.
 */
export function newPlaces(document: GraphDocument, some?: ReadonlySet<NodeId>): readonly Move[] {
  const graph = measure(document);
  const members = [...document.nodes.keys()].filter(
    (index) => !some || some.has(document.nodes[index]!.id),
  );
  const holds = holdsOf(
    document,
    members.map((index) => document.nodes[index]!),
  );
  const { centres, rooms } = layOutBlocks(some ? partOf(graph, members) : graph, holds);
  const placed = document.nodes.every(({ position }) => position);
  const shift = placed ? shiftBack(document, graph.boxes, members, centres, rooms) : { x: 0, y: 0 };
  return members.map((index, at) => {
    const node = document.nodes[index]!;
    const { width, height } = nodeSize(node);
    const { x, y } = centres[at]!;
    const position = {
      x: Math.round(x + shift.x - width / 2),
      y: Math.round(y + shift.y - height / 2),
    };
    return { node: node.id, position };
  });
}

/** Some nodes and the wires among them. */
function partOf({ boxes, links }: LayoutGraph, members: readonly number[]): LayoutGraph {
  const places = new Map(members.map((index, at) => [index, at]));
  return {
    boxes: members.map((index) => boxes[index]!),
    links: links.flatMap((link) => {
      const source = places.get(link.source);
      const target = places.get(link.target);
      return source === undefined || target === undefined ? [] : { ...link, source, target };
    }),
  };
}

/** From where the layout put the nodes to where they were before, clear of all others. */
function shiftBack(
  { nodes, notes = [] }: GraphDocument,
  boxes: readonly Box[],
  members: readonly number[],
  centres: readonly Point[],
  rooms: readonly Rect[],
): Point {
  const room = (index: number) => roomAt(boxes[index]!, centreNow(nodes[index]!));
  const before = boundsOf(members.map(room));
  const after = boundsOf(members.map((index, at) => roomAt(boxes[index]!, centres[at]!)));
  if (!before || !after) return { x: 0, y: 0 };
  const [from, to] = [centreOf(after), centreOf(before)];
  const back = { x: to.x - from.x, y: to.y - from.y };
  const own = rooms.map((rect) => ({ ...rect, x: rect.x + back.x, y: rect.y + back.y }));
  const moving = new Set(members);
  const others = [...nodes.keys()].filter((index) => !moving.has(index)).map(room);
  for (const { position, size } of notes)
    if (position && size) others.push({ ...position, ...size });
  const aside = clearOf(own, others);
  return { x: back.x + aside.x, y: back.y + aside.y };
}

function centreNow(node: DocumentNode): Point {
  return centreOf({ ...(node.position ?? { x: 0, y: 0 }), ...nodeSize(node) });
}
