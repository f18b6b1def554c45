import { nodeOf, noteOf } from "@chalkgrad/document";
import { useDocument } from "../state/document.ts";
import { useProjection } from "../state/projection.ts";
import { useResults } from "../state/results.ts";
import { selectedThings, soleSelected, useView } from "../state/view.ts";

export const always = () => true;
export const graphThere = () => useDocument.getState().document.nodes.length > 0;
export const anySelected = () =>
  selectedThings().length + useView.getState().selectedWires.size > 0;
export const nodesSelected = () => useView.getState().selectedNodes.size > 0;
export const thingsSelected = () => selectedThings().length > 0;
/** A leaf with its value, or a note with its text. */
export const writableSelected = () => {
  const { document } = useDocument.getState();
  const id = soleSelected() ?? "";
  return nodeOf(document, id)?.op === "input" || noteOf(document, id) !== undefined;
};
/** A node or a group. */
export const nameSelected = () => {
  const id = soleSelected();
  return id !== undefined && !useView.getState().selectedNotes.has(id);
};
export const playable = () => useResults.getState().plan.steps.length > 0;
/** A talk is stepped through where nothing can be computed, too. */
export const steppable = () => playable() || useProjection.getState().prepared !== undefined;
export const talkThere = () => (useDocument.getState().document.talk?.length ?? 0) > 0;
