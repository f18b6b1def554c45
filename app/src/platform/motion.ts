/** Whether the person asked for less motion: then things cut to their place instead of flying. */
export function reducedMotion(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
