import { useDocument } from "../state/document.ts";
import { useResults } from "../state/results.ts";
import { useView } from "../state/view.ts";

/** Renders again whenever an action's `when` may answer differently. */
export function useActionState(): void {
  useDocument((state) => state.history);
  useResults((results) => results.plan);
  useView((view) => view.selectedNodes);
  useView((view) => view.selectedWires);
  useView((view) => view.selectedGroups);
  useView((view) => view.selectedNotes);
}
