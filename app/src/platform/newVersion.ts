import { registerSW } from "virtual:pwa-register";

/** So long a first visit has the network for itself: keeping the editor fetches all of it, and would be in its way. */
const firstVisitMs = 15_000;

/**
 * Keeps the editor on this machine, so that it opens without a network, and tells when a newer version has been
 * fetched; calling back takes it over and loads the page anew. From a file there is nothing to keep: it is here already.
 */
export function watchVersion(tell: (takeOver: () => void) => void): () => void {
  if (!("serviceWorker" in navigator) || !location.protocol.startsWith("http")) return () => {};
  const isKept = navigator.serviceWorker.controller !== null;
  const timer = setTimeout(
    () => {
      const takeOver = registerSW({ onNeedRefresh: () => tell(() => void takeOver(true)) });
    },
    isKept ? 0 : firstVisitMs,
  );
  return () => clearTimeout(timer);
}
