/** Whether a mouse or a pen points here: then a field may take the focus, and no keyboard comes up over the page. */
export function hasFinePointer(): boolean {
  return window.matchMedia("(pointer: fine)").matches;
}
