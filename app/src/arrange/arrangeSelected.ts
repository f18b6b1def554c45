import { moveNodes } from "@chalkgrad/document";
import type { NodeId } from "@chalkgrad/engine";
import type { Point } from "@chalkgrad/figure";
import { dispatch, useDocument } from "../state/document.ts";
import { useView } from "../state/view.ts";
import { type Alignment, aligned } from "./align.ts";
import { type Axis, distributed } from "./distribute.ts";
import { nodeRects } from "./nodeRects.ts";

/** Lines the selected nodes up, as one entry of the history. */
export function alignSelected(alignment: Alignment): void {
  move(aligned(selectedRects(), alignment));
}

/** Puts the selected nodes equally far apart, as one entry of the history. */
export function distributeSelected(axis: Axis): void {
  move(distributed(selectedRects(), axis));
}

function selectedRects() {
  return nodeRects(useDocument.getState().document, useView.getState().selectedNodes);
}

function move(places: ReadonlyMap<NodeId, Point>): void {
  const moves = Array.from(places, ([node, { x, y }]) => ({
    node,
    position: { x: Math.round(x), y: Math.round(y) },
  }));
  dispatch(moveNodes(moves));
}
