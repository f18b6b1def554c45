import type { Action } from "../actions/action.ts";
import { lightens, sleeps } from "../actions/inProjection.ts";
import { perform } from "../actions/perform.ts";
import { playActions } from "../actions/playActions.ts";
import { projectorActions } from "../actions/projectorActions.ts";
import { viewActions } from "../actions/viewActions.ts";

const {
  present: _,
  presentApart: __,
  endApart: ___,
  stopPresenting: ____,
  ...pointing
} = projectorActions;

/** What can be asked for in the projector's window. It is done in the teacher's. */
export const pressable: Readonly<Record<string, Action>> = {
  ...playActions,
  ...pointing,
  zoomIn: viewActions.zoomIn,
  zoomOut: viewActions.zoomOut,
};

/** Does what was pressed in the other window, as if it had been pressed here. */
export function press(name: string, key: string | undefined): void {
  const action = Object.hasOwn(pressable, name) ? pressable[name] : undefined;
  if (!action?.when() || sleeps(action) || lightens(action)) return;
  perform(action, key);
}
