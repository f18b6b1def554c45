import {
  type GraphDocument,
  type Move,
  moveNodes,
  nodeOf,
  placesOf,
  spliceNode,
  visibleGraph,
} from "@chalkgrad/document";
import { outputPort, type Point, portPlace, type Rect } from "@chalkgrad/figure";
import { boundsOf, nodeRects } from "../arrange/nodeRects.ts";
import { asOneEntry, dispatch, useDocument } from "../state/document.ts";
import { withGrouping } from "../state/grouping.ts";
import { numbersOfNode } from "../state/readings.ts";
import { dropOnWire, hoverOverWires, leaveWires } from "../state/splicing.ts";
import { type Alignment, alignment, type WireEnds } from "./alignment.ts";
import { mountDragRules } from "./dragRules.ts";
import { frameBelow, type Joining } from "./frameBelow.ts";
import { overlap } from "./freeSpot.ts";
import { standing } from "./standing.ts";
import { useGestureMarks } from "./useGestureMarks.ts";

/** How near a line pulls a dragged node, in pixels on the screen. */
const reach = 6;

export interface Viewed {
  /** What of the canvas is in view, and how large it is shown. */
  readonly area: Rect;
  readonly zoom: number;
}

type Places = ReadonlyMap<string, Point>;

/** Dragged nodes snap to lines, onto wires and into frames; while Alt or Ctrl is held they go where the hand goes. */
export function mountDragging(view: () => Viewed): () => void {
  let free = false;
  const noteKeys = (event: PointerEvent | KeyboardEvent) => {
    free = event.altKey || event.ctrlKey;
  };
  const kinds = ["pointermove", "keydown", "keyup"] as const;
  for (const kind of kinds) window.addEventListener(kind, noteKeys, { capture: true });
  const takeBack = mountDragRules({
    hold: (places) => {
      const held = free ? places : aligned(places, view());
      if (free) useGestureMarks.setState({ guides: [] });
      useGestureMarks.setState({ joining: free ? undefined : joiningOf(held) });
      const [only] = held;
      if (held.size === 1 && only && !free) hover(...only);
      else leaveWires();
      return held;
    },
    letGo: (moves) => {
      const { joining } = useGestureMarks.getState();
      useGestureMarks.setState({ guides: [], joining: undefined });
      if (joining) letGoInto(joining, moves);
      else letGo(moves);
    },
  });
  return () => {
    takeBack();
    for (const kind of kinds) window.removeEventListener(kind, noteKeys, { capture: true });
  };
}

function letGo(moves: readonly Move[]): void {
  const splice = dropOnWire();
  if (!splice || moves.length !== 1) {
    dispatch(moveNodes(moves));
    return;
  }
  asOneEntry("spliceNode", () => {
    dispatch(moveNodes(moves));
    dispatch(spliceNode(splice));
  });
}

/** Moved, spliced into the wire there if there is one, and a member from now on: one entry. */
function letGoInto({ group, items }: Joining, moves: readonly Move[]): void {
  asOneEntry("addToGroup", () => {
    letGo(moves);
    withGrouping(({ addToGroup }) => dispatch(addToGroup(group, items)));
  });
}

/** The frame that the dragged nodes would come into where they are held. */
function joiningOf(places: Places): Joining | undefined {
  const { document } = useDocument.getState();
  if (!document.groups) return undefined;
  const dragged = new Set([...places.keys()].filter((id) => nodeOf(document, id)));
  const bounds = boundsOf(nodeRects(document, dragged, places).values());
  return bounds && frameBelow(document, dragged, bounds);
}

/** A node that already feeds others has its place: it goes into no wire. */
function hover(id: string, { x, y }: Point): void {
  const { document } = useDocument.getState();
  const node = nodeOf(document, id);
  const place = placesOf(document).get(id);
  if (!node || place === undefined || numbersOfNode(id).consumers > 0) {
    leaveWires();
    return;
  }
  const { width, height } = standing(document).nodes[place]!;
  hoverOverWires(node, { x: x + width / 2, y: y + height / 2 });
}

function aligned(places: Places, { area, zoom }: Viewed): Places {
  const { document } = useDocument.getState();
  const { nodes } = standing(document);
  const { boxOf } = visibleGraph(document);
  const index = placesOf(document);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const moving = new Set<number>();
  for (const [id, { x, y }] of places) {
    const place = index.get(id);
    const rect = place === undefined ? undefined : nodes[place];
    if (place === undefined || !rect) continue;
    // A box is as large as its ports need, wherever its nodes lie: lines would meet nothing that is seen.
    if (boxOf(id)) return places;
    moving.add(place);
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + rect.width);
    bottom = Math.max(bottom, y + rect.height);
  }
  if (moving.size === 0) return places;
  const others = nodes.filter((rect, place) => !moving.has(place) && overlap(rect, area));
  const rect = { x: left, y: top, width: right - left, height: bottom - top };
  const [only] = places;
  const wires = places.size === 1 && only ? wireEnds(document, ...only) : [];
  const { dx, dy, guides }: Alignment = alignment(rect, others, wires, reach / zoom);
  useGestureMarks.setState({ guides });
  if (dx === 0 && dy === 0) return places;
  return new Map([...places].map(([id, { x, y }]) => [id, { x: x + dx, y: y + dy }]));
}

/** The ends of the wires of a node that is held at a place. */
function wireEnds(document: GraphDocument, id: string, at: Point): WireEnds[] {
  const node = nodeOf(document, id);
  if (!node) return [];
  const inward = Object.entries<string>(node.inputs ?? {}).flatMap(([port, sourceId]) => {
    const source = nodeOf(document, sourceId);
    if (!source?.position || source === node) return [];
    const own = sum(at, portPlace(node, port));
    return [{ own, other: sum(source.position, portPlace(source, outputPort)) }];
  });
  const outward = standing(document)
    .wires.filter(({ source, target }) => source === id && target !== id)
    .map(({ curve }) => ({ own: sum(at, portPlace(node, outputPort)), other: curve.to }));
  return [...inward, ...outward];
}

function sum(a: Point, b: Point): Point {
  return { x: a.x + b.x, y: a.y + b.y };
}
