import type { CommandName } from "@chalkgrad/document";
import { tinykeys } from "tinykeys";
import { camera } from "../state/camera.ts";
import { beginGesture, endGesture } from "../state/document.ts";
import { projecting } from "../state/projection.ts";
import type { Action } from "./action.ts";
import { actions } from "./actions.ts";
import { lightens, sleeps } from "./inProjection.ts";
import { perform } from "./perform.ts";

/** Binds the keys of every action; the returned function unbinds them. */
export function bindShortcuts(): () => void {
  const bindings: Record<string, (event: KeyboardEvent) => void> = {};
  for (const action of Object.values<Action>(actions)) {
    const { keys, projectedKeys = [] } = action;
    for (const key of [...keys, ...projectedKeys]) {
      const before = bindings[key];
      bindings[key] = (event) => {
        before?.(event);
        if (event.defaultPrevented || isTaken(event) || !action.when() || sleeps(action)) return;
        if (!keys.includes(key) && !projecting()) return;
        event.preventDefault();
        if (lightens(action)) return;
        // A draft in a field is committed first, as by a click elsewhere.
        const field = document.activeElement;
        if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.blur();
        if (action.held && !event.repeat) holdGesture(action.held);
        perform(action, key);
      };
    }
  }
  return tinykeys(window, bindings);
}

/** While the key is held, all that it does is one entry of the history. */
function holdGesture(name: CommandName): void {
  beginGesture(name);
  window.addEventListener("keyup", endGesture, { once: true });
}

/** Saving, exporting, opening and finding are meant in a text field too; nobody wants the browser's own there. */
function isBrowserKey(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && /^[sofke]$/i.test(event.key);
}

/**
 * Keys belong to a text field, an open dialog or menu, or to the button that has the focus. A key
 * held down repeats only where it moves something.
 */
function isTaken(event: KeyboardEvent): boolean {
  if (event.isComposing || (event.repeat && !event.key.startsWith("Arrow"))) return true;
  // Tab walks from control to control; over the canvas with a mouse it adds a node.
  if (event.key === "Tab" && !camera()?.pointer()) return true;
  const target = event.target;
  if (!(target instanceof Element)) return false;
  if (target.closest("[role=dialog], [role=menu]")) return true;
  if (target.closest("input:not([type=range]), textarea, select, [contenteditable]")) {
    return !isBrowserKey(event);
  }
  const presses = event.key === " " || event.key === "Enter";
  return presses && target.closest("button, a, summary, [role=menuitem]") !== null;
}
