import { useDocument } from "../state/document.ts";
import { useResults } from "../state/results.ts";
import { soleSelectedNode, useView } from "../state/view.ts";

export const always = () => true;
export const graphThere = () => useDocument.getState().document.nodes.length > 0;
export const anySelected = () =>
  useView.getState().selectedNodes.size + useView.getState().selectedWires.size > 0;
export const nodesSelected = () => useView.getState().selectedNodes.size > 0;
export const leafSelected = () => {
  const id = soleSelectedNode();
  return (
    id !== undefined &&
    useDocument.getState().document.nodes.some((node) => node.id === id && node.op === "input")
  );
};
export const playable = () => useResults.getState().plan.steps.length > 0;
