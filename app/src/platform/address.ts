/** The graph that the page's address carries in its hash, or undefined. */
export function linkedGraph(): string | undefined {
  return /^#g=(.+)$/.exec(location.hash)?.[1];
}

/** The page's address with a graph in its hash, which no server gets to see. */
export function addressWith(graph: string): string {
  return `${location.origin}${location.pathname}#g=${graph}`;
}

/** Takes the graph out of the address, so that a reload does not bring it over later work. */
export function forgetLinkedGraph(): void {
  history.replaceState(null, "", location.pathname + location.search);
}

/** Tells when another link is opened in the same window. */
export function onLinkedGraph(linked: () => void): void {
  addEventListener("hashchange", () => {
    if (linkedGraph() !== undefined) linked();
  });
}
