/** Asks before the page is left, whenever `unsaved` says that work would be lost. */
export function guardPage(unsaved: () => boolean): void {
  window.addEventListener("beforeunload", (event) => {
    if (unsaved()) event.preventDefault();
  });
}
