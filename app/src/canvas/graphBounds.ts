import { displayName, nodeOf, noteOf } from "@chalkgrad/document";
import { frameLook, type GroupLayout, nodeExtent, nodeSize, type Rect } from "@chalkgrad/figure";
import { useDocument } from "../state/document.ts";
import { seenOf, useGrouping } from "../state/grouping.ts";
import { canvasDisplay } from "../state/projection.ts";
import { numbersOfNode } from "../state/readings.ts";
import { placeOf, useView } from "../state/view.ts";
import { cardSize } from "./noteSize.ts";

/** Room for the numbers at the open ends of a collapsed group. */
const boxEndRoom = 80;
/** A graph of more nodes is seen from so far that names and numbers at its edge make no difference. */
const mostMeasured = 2000;
/** As much of a frame's tab as has to be in view. */
const mostTab = 160;

/**
 * The rectangle that holds all that is in view, nodes with names and numbers, or some nodes, groups and notes; undefined for
 * none. A box is there with any node that it hides.
 */
export function graphBounds(some?: ReadonlySet<string>): Rect | undefined {
  const { document } = useDocument.getState();
  const { dragged } = useView.getState();
  const { nodes, boxes, frames } = seenOf(document);
  const layout = groupPlaces();
  const display = canvasDisplay();
  const wanted = (id: string) => !some || some.has(id);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const include = ({ x, y, width, height }: Rect) => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  };
  for (const node of nodes) {
    if (!wanted(node.id)) continue;
    const place = placeOf(node, dragged);
    if (nodes.length > mostMeasured) {
      include({ ...place, ...nodeSize(node) });
      continue;
    }
    const extent = nodeExtent({
      node,
      name: displayName(node),
      ...numbersOfNode(node.id),
      display,
    });
    include({ ...extent, x: place.x + extent.x, y: place.y + extent.y });
  }
  for (const { group, members } of frames) {
    const frame = layout.frames.get(group.id);
    if (!frame || !(wanted(group.id) || members.every(wanted))) continue;
    include({ ...frame, y: frame.y - frameLook.tab, height: frame.height + frameLook.tab });
  }
  for (const { group, nodes: hidden } of boxes) {
    const box = layout.boxes.get(group.id);
    if (!box || !(wanted(group.id) || hidden.some(({ id }) => wanted(id)))) continue;
    include({ ...box, width: box.width + boxEndRoom });
  }
  for (const note of document.notes ?? []) {
    if (wanted(note.id)) include({ ...placeOf(note, dragged), ...cardSize(note) });
  }
  if (left === Infinity) return undefined;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Where a node, a note, or the tab or box of a group is drawn; a hidden node is where its box is. */
export function boundsOf(id: string): Rect | undefined {
  const { document } = useDocument.getState();
  const { dragged } = useView.getState();
  const node = nodeOf(document, id);
  const box = seenOf(document).boxOf(id);
  if (node && !box) return { ...placeOf(node, dragged), ...nodeSize(node) };
  const note = noteOf(document, id);
  if (note) return { ...placeOf(note, dragged), ...cardSize(note) };
  const group = box?.group.id ?? id;
  const { boxes, frames } = groupPlaces();
  const frame = frames.get(group);
  // A frame may be larger than the window: where its tab is, it can be grasped.
  const tab = frame && {
    x: frame.x,
    y: frame.y - frameLook.tab,
    width: Math.min(frame.width, mostTab),
    height: frameLook.tab,
  };
  return boxes.get(group) ?? tab;
}

function groupPlaces(): GroupLayout {
  const { document } = useDocument.getState();
  const { dragged } = useView.getState();
  const { room } = useGrouping.getState();
  const layout = room?.groupLayout(document, (node) => placeOf(node, dragged));
  return layout ?? { boxes: new Map(), frames: new Map() };
}
