import { type GraphDocument, type Move, moveNodes, nodeOf } from "@chalkgrad/document";
import { camera } from "../state/camera.ts";
import { dispatch, useDocument } from "../state/document.ts";
import { selectedNodeIds } from "../state/view.ts";
import { layoutAway } from "./layoutAway.ts";

/** So often the graph may change under a layout before it is given up. */
const mostTries = 3;

/**
 * Lays out the selected nodes where there are several, what selected groups hold included, else the whole graph, and brings that into
 * view; one entry of the history. A graph that was changed meanwhile is laid out anew: the places
 * of another graph are never put on it.
 */
export async function tidy(): Promise<void> {
  const selected = selectedNodeIds();
  const { nodes } = useDocument.getState().document;
  const some = selected.size > 1 && selected.size < nodes.length ? selected : undefined;
  for (let tries = 0; tries < mostTries; tries++) {
    const { document } = useDocument.getState();
    const places = await layoutAway(document, some);
    if (!places) return;
    if (!isLaidOutAlike(document, useDocument.getState().document, places)) continue;
    dispatch(moveNodes(places));
    // Thousands of nodes at new places are work for one frame; looking at them is for the next.
    if (!some) requestAnimationFrame(() => camera()?.fit());
    return;
  }
}

/** Whether the nodes that get new places are the same as before, wired and placed alike. */
function isLaidOutAlike(before: GraphDocument, now: GraphDocument, places: readonly Move[]) {
  if (before === now) return true;
  if (before.nodes.length !== now.nodes.length || before.groups !== now.groups) return false;
  return places.every(({ node: id }) => {
    const [a, b] = [nodeOf(before, id), nodeOf(now, id)];
    return a && b && a.op === b.op && a.inputs === b.inputs && a.position === b.position;
  });
}
