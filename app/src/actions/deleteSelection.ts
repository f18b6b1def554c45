import { deleteNodes, disconnect } from "@chalkgrad/document";
import { asOneEntry, dispatch } from "../state/document.ts";
import { select, useView } from "../state/view.ts";

/** Deletes the selected nodes and wires as one entry of the history. */
export function deleteSelection(): void {
  const { selectedNodes, selectedWires } = useView.getState();
  asOneEntry("deleteNodes", () => {
    dispatch(disconnect([...selectedWires]));
    dispatch(deleteNodes([...selectedNodes]));
  });
  select([]);
}
