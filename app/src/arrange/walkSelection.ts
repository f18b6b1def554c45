import { nodeOf, sourceOf } from "@chalkgrad/document";
import { type NodeId, splitWireId } from "@chalkgrad/engine";
import { camera } from "../state/camera.ts";
import { useDocument } from "../state/document.ts";
import { seenOf } from "../state/grouping.ts";
import { lastSelectedNode, select, useView } from "../state/view.ts";
import { type Direction, nearestInDirection, nearestTo } from "./nearestInDirection.ts";
import { nodeRects } from "./nodeRects.ts";

/**
 * Selects the next node in a direction, gives it the keyboard and brings it into view. It starts
 * at the node that was selected last; at a selected wire it goes to the wire's end; with nothing
 * selected it takes the node in the middle of the view.
 */
export function walkTo(direction: Direction): void {
  const next = nextNode(direction);
  if (next === undefined) return;
  select([next]);
  camera()?.reveal(next);
  camera()?.focusNode(next);
}

/** As `walkTo`, but what was selected stays selected. */
export function extendTo(direction: Direction): void {
  const next = nextNode(direction);
  if (next === undefined) return;
  const { selectedNodes, selectedWires } = useView.getState();
  // The one selected last stands last, also where it was selected before: from there it goes on.
  select([...[...selectedNodes].filter((id) => id !== next), next], selectedWires);
  camera()?.reveal(next);
}

function nextNode(direction: Direction): NodeId | undefined {
  const { document } = useDocument.getState();
  const { selectedWires, dragged } = useView.getState();
  const from = lastSelectedNode(useView.getState());
  const { nodes, boxOf } = seenOf(document);
  const rects = nodeRects({ nodes }, undefined, dragged);
  if (from !== undefined) return nearestInDirection(rects, from, direction);
  const wire = [...selectedWires].at(-1);
  if (wire !== undefined && (direction === "left" || direction === "right")) {
    const end = direction === "left" ? sourceOf(document, wire) : splitWireId(wire).node;
    return boxOf(end ?? "")?.group.id ?? nodeOf(document, end ?? "")?.id;
  }
  return nearestTo(rects, camera()?.centre() ?? { x: 0, y: 0 });
}
