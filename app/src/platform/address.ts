/** The hash of the page's address where it carries a graph, or the one that the page itself carries: from `chalkgrad open`, or as an export. */
export function linkedHash(): string | undefined {
  if (location.hash.startsWith("#g=")) return location.hash.slice(1) + embeddedByQuery();
  return handedOver()?.content;
}

/** `?embed` before the hash says what `&embed` says in it, for pages that write addresses so. */
function embeddedByQuery(): string {
  return /^\?embed(?:=bare)?$/.test(location.search) ? `&${location.search.slice(1)}` : "";
}

function handedOver(): HTMLMetaElement | null {
  return document.querySelector<HTMLMetaElement>("meta[name=chalkgrad-graph]");
}

/** The page's address with a graph in its hash, which no server gets to see. */
export function addressWith(hash: string): string {
  return `${location.origin}${location.pathname}#${hash}`;
}

/** Takes the graph out of the address, so that a reload does not bring it over later work. */
export function forgetLinkedGraph(): void {
  const given = handedOver();
  given?.remove();
  // A page from a disk, or one within another page, has no address that could be written anew.
  if (given && !location.protocol.startsWith("http")) return;
  history.replaceState(null, "", location.pathname + (given ? "" : location.search));
}

/** Tells when another link is opened in the same window. */
export function onLinkedGraph(linked: () => void): void {
  addEventListener("hashchange", () => {
    if (linkedHash() !== undefined) linked();
  });
}

export const followingHash = "#follow=";

/** The pair that this window follows, where its address says so. */
export function followedPair(): string | undefined {
  return new RegExp(`^${followingHash}([0-9a-f]{24})$`).exec(location.hash)?.[1];
}

/** Whether the command has opened this page, to have pictures and films made: no link can say so. */
export function isStudio(): boolean {
  return document.querySelector("meta[name=chalkgrad-studio]") !== null;
}
