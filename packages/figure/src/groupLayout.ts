import {
  type DocumentNode,
  displayName,
  type GraphDocument,
  type GroupId,
  nodeOf,
  type VisibleBox,
  type VisibleFrame,
  visibleGraph,
} from "@chalkgrad/document";
import type { NodeId } from "@chalkgrad/engine";
import { joined } from "./bounds.ts";
import { boxLayout } from "./boxLayout.ts";
import { frameLook } from "./frameLook.ts";
import type { Point, Rect } from "./geometry.ts";
import { nodeSize } from "./nodeLayout.ts";
import { nodeExtent } from "./nodeMarks.ts";
import { ownPlace, type PlaceOf } from "./placeOf.ts";
import { stubLength } from "./stubMarks.ts";

const origin: Point = { x: 0, y: 0 };

/** Room between a frame and what it holds. */
export const framePadding = 18;

/** Where the boxes and frames of a document's groups are: they follow their members. */
export interface GroupLayout {
  readonly boxes: ReadonlyMap<GroupId, Rect>;
  /** Without their tabs. */
  readonly frames: ReadonlyMap<GroupId, Rect>;
}

const nothing: GroupLayout = { boxes: new Map(), frames: new Map() };

const layouts = new WeakMap<GraphDocument, GroupLayout>();

export function groupLayout(document: GraphDocument, placeOf: PlaceOf = ownPlace): GroupLayout {
  const { boxes, frames } = visibleGraph(document);
  if (boxes.length === 0 && frames.length === 0) return nothing;
  if (placeOf !== ownPlace) return layOut(document, placeOf);
  // A drag asks at every move of the pointer where everything was before.
  const layout = layouts.get(document) ?? layOut(document, placeOf);
  layouts.set(document, layout);
  return layout;
}

function layOut(document: GraphDocument, placeOf: PlaceOf): GroupLayout {
  const { boxes, frames } = visibleGraph(document);
  const placed = new Map(boxes.map((box) => [box.group.id, boxRect(box, placeOf)]));
  return { boxes: placed, frames: frameRects(document, frames, placed, placeOf) };
}

const boxRects = new WeakMap<PlaceOf, WeakMap<VisibleBox, Rect>>();

/** The box of a collapsed group, in the middle of what it hides. */
export function boxRect(box: VisibleBox, placeOf: PlaceOf = ownPlace): Rect {
  // Each of its wires asks.
  const known = boxRects.get(placeOf) ?? new WeakMap<VisibleBox, Rect>();
  boxRects.set(placeOf, known);
  const rect = known.get(box) ?? placedBox(box, placeOf);
  known.set(box, rect);
  return rect;
}

function placedBox(box: VisibleBox, placeOf: PlaceOf): Rect {
  const { width, height } = boxLayout(box);
  let hidden: Rect | undefined;
  for (const node of box.nodes) {
    hidden = joined(hidden, { ...placeOf(node), ...nodeSize(node) });
  }
  const { x, y } = hidden ? middleOf(hidden) : origin;
  return { x: Math.round(x - width / 2), y: Math.round(y - height / 2), width, height };
}

/** Frames around frames lie outside them. */
function frameRects(
  document: GraphDocument,
  frames: readonly VisibleFrame[],
  boxes: ReadonlyMap<GroupId, Rect>,
  placeOf: PlaceOf,
): ReadonlyMap<GroupId, Rect> {
  const rects = new Map<GroupId, Rect>();
  const consumed = consumedIn(document);
  for (const { group, members } of frames.toReversed()) {
    let around: Rect | undefined;
    for (const id of members) around = joined(around, memberRect(id));
    if (!around) continue;
    const x = Math.round(around.x - framePadding);
    const y = Math.round(around.y - framePadding);
    rects.set(group.id, {
      x,
      y,
      width: Math.round(around.width + 2 * framePadding),
      height: Math.round(around.height + 2 * framePadding),
    });
  }
  return rects;

  function memberRect(id: string): Rect | undefined {
    const frame = rects.get(id);
    if (frame)
      return { ...frame, y: frame.y - frameLook.tab, height: frame.height + frameLook.tab };
    const box = boxes.get(id);
    if (box) return box;
    const node = nodeOf(document, id);
    return node && nodeRoom(node, consumed.has(id), placeOf(node));
  }
}

/** Room for a number that is wider than the open end that it stands at. */
const endRoom = 12;

function nodeRoom(node: DocumentNode, consumed: boolean, place: Point): Rect {
  const { x, y, width, height } = ownRoom(node, consumed);
  return { x: place.x + x, y: place.y + y, width, height };
}

const rooms = new WeakMap<DocumentNode, { readonly consumed: boolean; readonly room: Rect }>();

/** A node with its name and, on a sink, the open end: frames do not move with the numbers that come and go. */
function ownRoom(node: DocumentNode, consumed: boolean): Rect {
  const known = rooms.get(node);
  if (known?.consumed === consumed) return known.room;
  const reading = { value: undefined, gradient: undefined, consumers: consumed ? 1 : 0 };
  const extent = nodeExtent({ node, name: displayName(node), ...reading });
  const end = consumed ? 0 : nodeSize(node).width + stubLength + endRoom;
  const room = { ...extent, width: Math.max(extent.width, end - extent.x) };
  rooms.set(node, { consumed, room });
  return room;
}

const consumedNodes = new WeakMap<readonly DocumentNode[], ReadonlySet<NodeId>>();

function consumedIn({ nodes }: GraphDocument): ReadonlySet<NodeId> {
  let consumed = consumedNodes.get(nodes);
  if (!consumed) {
    consumed = new Set(nodes.flatMap((node) => Object.values<NodeId>(node.inputs ?? {})));
    consumedNodes.set(nodes, consumed);
  }
  return consumed;
}

function middleOf({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
