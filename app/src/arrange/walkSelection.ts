import { nodeOf, sourceOf } from "@chalkgrad/document";
import { splitWireId } from "@chalkgrad/engine";
import type { Rect } from "@chalkgrad/figure";
import { camera } from "../state/camera.ts";
import { useDocument } from "../state/document.ts";
import { seenOf } from "../state/grouping.ts";
import { lastSelected, select, selectedThings, useView } from "../state/view.ts";
import { type Direction, nearestInDirection, nearestTo } from "./nearestInDirection.ts";
import { nodeRects } from "./nodeRects.ts";

/**
 * Selects the next node, box or note in a direction, gives it the keyboard and brings it into view.
 * It starts at what was selected last; at a selected wire it goes to the wire's end; with nothing
 * selected it takes what is in the middle of the view.
 */
export function walkTo(direction: Direction): void {
  const next = nextThing(direction);
  if (next === undefined) return;
  select([next]);
  camera()?.reveal(next);
  camera()?.focusNode(next);
}

/** As `walkTo`, but what was selected stays selected. */
export function extendTo(direction: Direction): void {
  const next = nextThing(direction);
  if (next === undefined) return;
  const { selectedWires } = useView.getState();
  // The one selected last stands last, also where it was selected before: from there it goes on.
  select([...selectedThings().filter((id) => id !== next), next], selectedWires);
  camera()?.reveal(next);
}

function nextThing(direction: Direction): string | undefined {
  const { document } = useDocument.getState();
  const { selectedWires } = useView.getState();
  const from = lastSelected(useView.getState());
  const rects = thingRects();
  const start = from === undefined ? undefined : (rects.get(from) ?? camera()?.boundsOf(from));
  if (start) return nearestInDirection(rects, start, direction);
  const wire = [...selectedWires].at(-1);
  if (wire !== undefined && (direction === "left" || direction === "right")) {
    const end = direction === "left" ? sourceOf(document, wire) : splitWireId(wire).node;
    return seenOf(document).boxOf(end ?? "")?.group.id ?? nodeOf(document, end ?? "")?.id;
  }
  return nearestTo(rects, camera()?.centre() ?? { x: 0, y: 0 });
}

/** What arrow keys go to: nodes and, in place of what they hide, boxes; and notes. A frame is where its members are. */
function thingRects(): ReadonlyMap<string, Rect> {
  const { document } = useDocument.getState();
  const { nodes, boxes } = seenOf(document);
  const rects = new Map(nodeRects({ nodes }, undefined, useView.getState().dragged));
  for (const { id } of [...boxes.map(({ group }) => group), ...(document.notes ?? [])]) {
    const rect = camera()?.boundsOf(id);
    if (rect) rects.set(id, rect);
  }
  return rects;
}
