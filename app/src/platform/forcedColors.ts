/** Whether the person's system sets the colours of every page, and whether its grounds are dark ones. */
export function forcedColors(): "light" | "dark" | undefined {
  const [forced, dark] = queries();
  if (!forced.matches) return undefined;
  return dark.matches ? "dark" : "light";
}

export function onForcedColors(change: () => void): void {
  for (const query of queries()) query.addEventListener("change", change);
}

let asked: readonly [forced: MediaQueryList, dark: MediaQueryList] | undefined;

/** Kept, as a list that nobody holds may forget who listens. Asked for late: not all who import this have a window. */
function queries() {
  asked ??= [
    window.matchMedia("(forced-colors: active)"),
    window.matchMedia("(prefers-color-scheme: dark)"),
  ];
  return asked;
}
