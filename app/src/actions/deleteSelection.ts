import { type DeleteOptions, deleteNodes, disconnect } from "@chalkgrad/document";
import { asOneEntry, dispatch } from "../state/document.ts";
import { withGrouping } from "../state/grouping.ts";
import { select, selectedNodeIds, useView } from "../state/view.ts";

interface Options extends DeleteOptions {
  /** What selected groups hold goes with them; else it stays, and the groups are dissolved. */
  readonly members?: boolean;
}

/**
 * Deletes the selected nodes, notes and wires, and dissolves the selected groups, as one entry of the history. `bridging`
 * joins what fed a node to what it fed, so that taking a step out of a chain does not break the chain.
 */
export function deleteSelection({ members = false, ...options }: Options = {}): void {
  const { selectedNodes, selectedWires, selectedGroups, selectedNotes } = useView.getState();
  const nodes = members ? selectedNodeIds() : selectedNodes;
  asOneEntry(selectedGroups.size > 0 && nodes.size === 0 ? "ungroup" : "deleteNodes", () => {
    dispatch(disconnect([...selectedWires]));
    dispatch(deleteNodes([...nodes], options));
    if (selectedNotes.size + selectedGroups.size === 0) return;
    withGrouping(({ deleteNotes, ungroup }) => {
      dispatch(deleteNotes([...selectedNotes]));
      dispatch(ungroup([...selectedGroups]));
    });
  });
  select([]);
}
