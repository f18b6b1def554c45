import { type DeleteOptions, deleteNodes, disconnect } from "@chalkgrad/document";
import { asOneEntry, dispatch } from "../state/document.ts";
import { select, useView } from "../state/view.ts";

/**
 * Deletes the selected nodes and wires as one entry of the history. `bridging` joins what fed a
 * node to what it fed, so that taking a step out of a chain does not break the chain.
 */
export function deleteSelection(options: DeleteOptions = {}): void {
  const { selectedNodes, selectedWires } = useView.getState();
  asOneEntry("deleteNodes", () => {
    dispatch(disconnect([...selectedWires]));
    dispatch(deleteNodes([...selectedNodes], options));
  });
  select([]);
}
