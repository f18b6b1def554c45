import { tinykeys } from "tinykeys";
import { type Action, actions } from "./actions.ts";

/** Binds the keys of every action; the returned function unbinds them. */
export function bindShortcuts(): () => void {
  const bindings: Record<string, (event: KeyboardEvent) => void> = {};
  for (const action of Object.values<Action>(actions)) {
    for (const key of action.keys) {
      const before = bindings[key];
      bindings[key] = (event) => {
        before?.(event);
        if (event.defaultPrevented || isTaken(event) || !action.when()) return;
        event.preventDefault();
        action.run();
      };
    }
  }
  return tinykeys(window, bindings);
}

/**
 * Keys belong to a text field, an open dialog or menu, or to the button that has the focus. A key
 * held down repeats only where it moves something.
 */
function isTaken(event: KeyboardEvent): boolean {
  if (event.isComposing || (event.repeat && !event.key.startsWith("Arrow"))) return true;
  const target = event.target;
  if (!(target instanceof Element)) return false;
  if (target.closest("input, textarea, select, [contenteditable], [role=dialog], [role=menu]")) {
    return true;
  }
  const presses = event.key === " " || event.key === "Enter";
  return presses && target.closest("button, a, [role=menuitem]") !== null;
}
