import type { Point, Rect, Size } from "@chalkgrad/figure";

/** The room of a node around its centre: all lengths count from there and are positive. */
export interface Box {
  /** Half the width of the body alone; the rest has names, open ends and numbers in it. */
  readonly half: number;
  readonly left: number;
  readonly right: number;
  readonly up: number;
  readonly down: number;
}

/** A wire: it leaves its source at the right, half-way up unless said otherwise, and arrives at a port on the left. */
export interface Link {
  /** Places in the list of boxes. */
  readonly source: number;
  readonly target: number;
  /** The place of the port among those of its node, and how far below the node's centre it is. */
  readonly port: number;
  readonly offset: number;
  /** Of a wire that leaves or enters a block: where its ends are, from the centres of the two blocks. */
  readonly ends?: { readonly from: Point; readonly to: Point };
  /** How the wire is bent, where several join the same two nodes. */
  readonly bow: number;
  /** The numbers above and below the wire's middle. */
  readonly value: Size;
  readonly gradient: Size;
}

/** How far below its source's centre a wire leaves. */
export function liftOf({ ends }: Link): number {
  return ends?.from.y ?? 0;
}

/** All that a layout has to know of a graph, as plain numbers. */
export interface LayoutGraph {
  readonly boxes: readonly Box[];
  readonly links: readonly Link[];
}

/** More ports than any op has: a place in a layer and a port make one number. */
export const mostPorts = 4;

/** What a node takes up where its centre is there. */
export function roomAt({ left, right, up, down }: Box, { x, y }: Point): Rect {
  return { x: x - left, y: y - up, width: left + right, height: up + down };
}
