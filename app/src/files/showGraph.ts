import type { GraphDocument } from "@chalkgrad/document";
import { stopLayout } from "../arrange/layoutUnderWay.ts";
import { camera } from "../state/camera.ts";
import { type Opening, putUp } from "../state/document.ts";
import { select, showNotice } from "../state/view.ts";

/** Puts a graph on the canvas as one undoable change, and brings it into view. */
export function showGraph(document: GraphDocument, opening?: Opening): void {
  // A layout that is still under way was for what stood here before.
  stopLayout();
  putUp(document, opening);
  select([]);
  showNotice(undefined);
  // An empty canvas shows its usual size at once: later would be behind the first node's back.
  if (document.nodes.length === 0) camera()?.fit("at once");
  else requestAnimationFrame(() => camera()?.fit());
}
