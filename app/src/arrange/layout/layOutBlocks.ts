import type { Point, Rect } from "@chalkgrad/figure";
import { boundsOf, centreOf } from "../nodeRects.ts";
import { layOut } from "./layOut.ts";
import { type Box, type LayoutGraph, type Link, mostPorts, roomAt } from "./layoutGraph.ts";

/** Nodes that stay together: those of an open group, or those that a collapsed one hides. */
export interface Hold {
  /** Places in the list of boxes, those of inner holds included. */
  readonly nodes: readonly number[];
  /** The room of the frame around what it holds. */
  readonly rim?: { readonly side: number; readonly top: number };
  /** In place of laying its nodes out: where they stand, and the box that is drawn instead. */
  readonly sealed?: Sealed;
}

export interface Sealed {
  readonly box: Box;
  /** From the centre of the box to those of the nodes, in the order of `nodes`. */
  readonly centres: readonly Point[];
  /** How far below the centre of the box a wire comes in, and goes out. */
  readonly arrival: (link: Link) => number;
  readonly departure: (link: Link) => number;
}

/** Where a graph is laid out. */
interface Places {
  /** Of each node. */
  readonly centres: readonly Point[];
  readonly rooms: readonly Rect[];
}

interface Block {
  readonly box: Box;
  /** Each node with its centre, from the centre of the block. */
  readonly nodes: readonly (readonly [node: number, centre: Point])[];
  readonly sealed?: Sealed | undefined;
}

const origin: Point = { x: 0, y: 0 };

/**
 * Lays a graph out in which some nodes stay together: what a group holds is laid out by itself, and
 * then stands in the picture as one block with the ports of its wires. Inner holds come before those
 * around them. Gives the centre of each node, and what the nodes and outermost groups take up.
 */
export function layOutBlocks(graph: LayoutGraph, holds: readonly Hold[]): Places {
  if (holds.length === 0) {
    const centres = layOut(graph);
    return { centres, rooms: graph.boxes.map((box, node) => roomAt(box, centres[node]!)) };
  }
  const blocks: Block[] = graph.boxes.map((box, node) => ({ box, nodes: [[node, origin]] }));
  const blockOf = graph.boxes.map((_, node) => node);
  for (const hold of holds) {
    if (hold.nodes.length === 0) continue;
    const block = hold.sealed
      ? sealedBlock(hold.nodes, hold.sealed)
      : joinedBlock(graph, blocks, blockOf, hold);
    const made = blocks.push(block) - 1;
    for (const [node] of block.nodes) blockOf[node] = made;
  }
  const outermost = [...new Set(blockOf)];
  const { centres, rooms } = laidOut(graph, blocks, blockOf, outermost);
  const places: Point[] = [];
  for (const [node, centre] of centres) places[node] = centre;
  return { centres: places, rooms };
}

function sealedBlock(nodes: readonly number[], sealed: Sealed): Block {
  return {
    box: sealed.box,
    sealed,
    nodes: nodes.map((node, at) => [node, sealed.centres[at]!] as const),
  };
}

function joinedBlock(
  graph: LayoutGraph,
  blocks: readonly Block[],
  blockOf: readonly number[],
  { nodes, rim = { side: 0, top: 0 } }: Hold,
): Block {
  const parts = [...new Set(nodes.map((node) => blockOf[node]!))];
  const { centres, rooms } = laidOut(graph, blocks, blockOf, parts);
  const bounds = boundsOf(rooms)!;
  const room = {
    x: bounds.x - rim.side,
    y: bounds.y - rim.side - rim.top,
    width: bounds.width + 2 * rim.side,
    height: bounds.height + 2 * rim.side + rim.top,
  };
  const middle = centreOf(room);
  const [half, up] = [room.width / 2, room.height / 2];
  return {
    box: { half, left: half, right: half, up, down: up },
    nodes: centres.map(([node, { x, y }]) => [node, { x: x - middle.x, y: y - middle.y }]),
  };
}

/** Some blocks laid out among themselves: the centres of all their nodes, and what each block takes up. */
function laidOut(
  graph: LayoutGraph,
  blocks: readonly Block[],
  blockOf: readonly number[],
  parts: readonly number[],
): { readonly centres: readonly (readonly [number, Point])[]; readonly rooms: readonly Rect[] } {
  const among = contracted(graph, blocks, blockOf, parts);
  const middles = layOut(among);
  const centres = parts.flatMap((part, at) =>
    blocks[part]!.nodes.map(([node, { x, y }]) => {
      const middle = middles[at]!;
      return [node, { x: middle.x + x, y: middle.y + y }] as const;
    }),
  );
  return { centres, rooms: among.boxes.map((box, at) => roomAt(box, middles[at]!)) };
}

/** The graph of some blocks: the wires between different ones of them, from port to port. */
function contracted(
  { boxes, links }: LayoutGraph,
  blocks: readonly Block[],
  blockOf: readonly number[],
  parts: readonly number[],
): LayoutGraph {
  const places = new Map(parts.map((part, at) => [part, at]));
  const centres = new Map(parts.flatMap((part) => blocks[part]!.nodes));
  return {
    boxes: parts.map((part) => blocks[part]!.box),
    links: links.flatMap((link): Link[] => {
      const [from, to] = [blockOf[link.source]!, blockOf[link.target]!];
      const [source, target] = [places.get(from), places.get(to)];
      if (source === undefined || target === undefined || from === to) {
        // A node that feeds itself is a fault of the graph, and stays one in its layout.
        const isLoop = link.source === link.target && from === link.source && source !== undefined;
        return isLoop ? [{ ...link, source, target: source }] : [];
      }
      if (from === link.source && to === link.target) return [{ ...link, source, target }];
      const [leaving, arriving] = [blocks[from]!, blocks[to]!];
      const [start, end] = [centres.get(link.source)!, centres.get(link.target)!];
      const ends = {
        from: leaving.sealed
          ? { x: leaving.box.half, y: leaving.sealed.departure(link) }
          : { x: start.x + boxes[link.source]!.half, y: start.y },
        to: arriving.sealed
          ? { x: -arriving.box.half, y: arriving.sealed.arrival(link) }
          : { x: end.x - boxes[link.target]!.half, y: end.y + link.offset },
      };
      const port = to === link.target ? link.port : portAt(arriving.box, ends.to.y);
      return [{ ...link, source, target, port, offset: ends.to.y, ends }];
    }),
  };
}

/** A block may have more ports than any op: those at about one height count as one. */
function portAt({ up, down }: Box, offset: number): number {
  const port = Math.floor((mostPorts * (offset + up)) / (up + down));
  return Math.min(mostPorts - 1, Math.max(0, port));
}
