export const outlineListId = "outline-list";

/** Gives the list the keyboard; the node that it is about is the selected one. */
export function focusOutline(): void {
  // A dialog that closes lets go of the keyboard one frame later.
  requestAnimationFrame(() => document.getElementById(outlineListId)?.focus());
}
