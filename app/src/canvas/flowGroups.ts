import {
  type DocumentGroup,
  type DocumentNote,
  type GraphDocument,
  type VisibleBox,
  visibleGraph,
} from "@chalkgrad/document";
import { boxLayout, groupLayout, type PlaceOf, type Point, type Rect } from "@chalkgrad/figure";
import { type Node, type NodeHandle, Position } from "@xyflow/react";
import { placeOf } from "../state/view.ts";
import { handleSize } from "./handleSize.ts";
import { namedBy } from "./namedBy.ts";
import { cardSize } from "./noteSize.ts";
import { outerInput, outerOutput } from "./outerPorts.ts";

/** An open group: a frame behind what it holds. */
export type FlowFrame = Node<{ readonly group: DocumentGroup }, "frame">;
/** A collapsed group. */
export type FlowBox = Node<{ readonly box: VisibleBox }, "box">;
export type FlowNote = Node<{ readonly note: DocumentNote }, "note">;
export type FlowThing = FlowFrame | FlowBox | FlowNote;

interface Things {
  /** Below the wires. */
  readonly frames: readonly FlowFrame[];
  readonly boxes: readonly FlowBox[];
  readonly notes: readonly FlowNote[];
}

const none: Things = { frames: [], boxes: [], notes: [] };

/** The document's groups and notes for React Flow. What has not changed stays the same object. */
export function flowThings(
  document: GraphDocument,
  groups: ReadonlySet<string>,
  notes: ReadonlySet<string>,
  dragged: ReadonlyMap<string, Point>,
): Things {
  if (!document.groups && !document.notes) return none;
  const held: PlaceOf = (node) => placeOf(node, dragged);
  const layout = dragged.size === 0 ? groupLayout(document) : groupLayout(document, held);
  const visible = visibleGraph(document);
  return {
    frames: visible.frames.flatMap(({ group }) => {
      const rect = layout.frames.get(group.id);
      return rect ? flowFrame(group, rect, groups.has(group.id)) : [];
    }),
    boxes: visible.boxes.map((box) => {
      const { id } = box.group;
      return flowBox(box, layout.boxes.get(id)!, groups.has(id));
    }),
    notes: (document.notes ?? []).map((note) =>
      flowNote(note, placeOf(note, dragged), notes.has(note.id)),
    ),
  };
}

/** A frame lets the pointer through, to what is in it and to the canvas; its title tab alone takes hold of it. */
const letThrough = { pointerEvents: "none" } as const;
/** A selected node is raised by 1000: frames stay behind the wires all the same. */
const behind = { plain: -1, selected: -1001 };

function flowFrame(group: DocumentGroup, rect: Rect, selected: boolean): FlowFrame {
  return kept(group, rect, selected, ({ position, size }) => ({
    id: group.id,
    type: "frame",
    position,
    selected,
    data: { group },
    ...size,
    measured: size,
    style: letThrough,
    zIndex: selected ? behind.selected : behind.plain,
    handles: [],
    domAttributes: namedBy(group.id),
  }));
}

function flowBox(box: VisibleBox, rect: Rect, selected: boolean): FlowBox {
  return kept(box, rect, selected, ({ position, size }) => ({
    id: box.group.id,
    type: "box",
    position,
    selected,
    data: { box },
    ...size,
    measured: size,
    handles: handlesOf(box),
    domAttributes: namedBy(box.group.id),
  }));
}

function flowNote(note: DocumentNote, position: Point, selected: boolean): FlowNote {
  const size = cardSize(note);
  return kept(note, { ...position, ...size }, selected, () => ({
    id: note.id,
    type: "note",
    position,
    selected,
    data: { note },
    ...size,
    measured: size,
    handles: [],
    domAttributes: namedBy(note.id),
  }));
}

function handlesOf(box: VisibleBox): NodeHandle[] {
  const { inputs, outputs } = boxLayout(box);
  return [
    ...[...inputs].map(([wire, place]) => handle(outerInput(wire), "target", Position.Left, place)),
    ...[...outputs].map(([node, place]) =>
      handle(outerOutput(node), "source", Position.Right, place),
    ),
  ];
}

function handle(
  id: string,
  type: "source" | "target",
  position: Position,
  { x, y }: Point,
): NodeHandle {
  const [left, top] = [x - handleSize / 2, y - handleSize / 2];
  return { id, type, position, x: left, y: top, width: handleSize, height: handleSize };
}

interface Translation {
  readonly rect: Rect;
  readonly selected: boolean;
  readonly flow: FlowThing;
}

const translated = new WeakMap<object, Translation>();

interface Placing {
  readonly position: Point;
  readonly size: { readonly width: number; readonly height: number };
}

/** What was made of the thing before, where it has the same place, size and selection. */
function kept<Flow extends FlowThing>(
  thing: object,
  rect: Rect,
  selected: boolean,
  make: (placing: Placing) => Flow,
): Flow {
  const before = translated.get(thing);
  if (before && before.selected === selected && sameRect(before.rect, rect)) {
    return before.flow as Flow;
  }
  const { x, y, width, height } = rect;
  const flow = make({ position: { x, y }, size: { width, height } });
  translated.set(thing, { rect, selected, flow });
  return flow;
}

function sameRect(a: Rect, b: Rect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
