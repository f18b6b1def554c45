export const outlineListId = "outline-list";

/** Gives the list the keyboard; the node that it is about is the selected one. */
export function focusOutline(): void {
  document.getElementById(outlineListId)?.focus();
}
