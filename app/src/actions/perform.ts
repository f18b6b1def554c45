import { useTold } from "../state/told.ts";
import type { Action } from "./action.ts";
import { shownKey } from "./actionLabel.ts";

/** Does it, and tells those who watch which key it was, or could have been. */
export function perform(action: Action, key = shownKey(action)): void {
  action.run();
  if (useTold.getState().on) useTold.setState({ last: { label: action.label, key } });
}
