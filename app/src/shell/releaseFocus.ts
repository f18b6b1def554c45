/**
 * A button that was pressed with a pointer lets go of the keyboard, so that the next Space plays
 * the pass and does not press the button again. Keys keep the focus where they put it.
 */
export function releaseFocus(): () => void {
  const release = (event: MouseEvent) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>("button, summary") : null;
    if (event.detail > 0 && button && button === document.activeElement) button.blur();
  };
  document.addEventListener("click", release);
  return () => document.removeEventListener("click", release);
}
