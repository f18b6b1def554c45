import { useProjection } from "../state/projection.ts";
import type { Action } from "./action.ts";
import { playActions } from "./playActions.ts";
import { projectorActions } from "./projectorActions.ts";
import { viewActions } from "./viewActions.ts";

const passing: ReadonlySet<Action> = new Set<Action>(Object.values(playActions));
const projected: ReadonlySet<Action> = new Set<Action>([
  ...passing,
  ...Object.values(projectorActions),
  viewActions.zoomIn,
  viewActions.zoomOut,
]);

/** Before a class a wrong key changes nothing: what edits the graph or opens panels sleeps. */
export function sleeps(action: Action): boolean {
  return useProjection.getState().on && !projected.has(action);
}

/** On a black screen the next key of the pass brings the picture back, as it was. */
export function lightens(action: Action): boolean {
  if (!useProjection.getState().black || !passing.has(action)) return false;
  useProjection.setState({ black: false });
  return true;
}
