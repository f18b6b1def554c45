import { registerSW } from "virtual:pwa-register";

/**
 * Keeps the editor on this machine, so that it opens without a network, and tells when a newer version has been
 * fetched; calling back takes it over and loads the page anew. From a file there is nothing to keep: it is here already.
 */
export function watchVersion(tell: (takeOver: () => void) => void): void {
  if (!("serviceWorker" in navigator) || !location.protocol.startsWith("http")) return;
  const takeOver = registerSW({ onNeedRefresh: () => tell(() => void takeOver(true)) });
}
