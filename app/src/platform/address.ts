/** The hash of the page's address where it carries a graph, or undefined. */
export function linkedHash(): string | undefined {
  return location.hash.startsWith("#g=") ? location.hash.slice(1) : undefined;
}

/** The page's address with a graph in its hash, which no server gets to see. */
export function addressWith(hash: string): string {
  return `${location.origin}${location.pathname}#${hash}`;
}

/** Takes the graph out of the address, so that a reload does not bring it over later work. */
export function forgetLinkedGraph(): void {
  history.replaceState(null, "", location.pathname + location.search);
}

/** Tells when another link is opened in the same window. */
export function onLinkedGraph(linked: () => void): void {
  addEventListener("hashchange", () => {
    if (linkedHash() !== undefined) linked();
  });
}
