const forced = window.matchMedia("(forced-colors: active)");
const dark = window.matchMedia("(prefers-color-scheme: dark)");

/** Whether the person's system sets the colours of every page, and whether its grounds are dark ones. */
export function forcedColors(): "light" | "dark" | undefined {
  if (!forced.matches) return undefined;
  return dark.matches ? "dark" : "light";
}

export function onForcedColors(change: () => void): void {
  for (const query of [forced, dark]) query.addEventListener("change", change);
}
