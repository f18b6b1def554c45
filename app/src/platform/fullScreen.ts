let wanted = false;
let settling = false;
let leaving = false;

/** Asks for the whole screen. Where it is refused, what asked for it works in the window. */
export function enterFullScreen(): void {
  // Old tablets have no such function.
  if (!("requestFullscreen" in document.documentElement)) return;
  wanted = true;
  void settle();
}

export function leaveFullScreen(): void {
  wanted = false;
  void settle();
}

/** The browser answers later, and one question at a time: what was wanted last is what comes about. */
async function settle(): Promise<void> {
  if (settling) return;
  settling = true;
  while (wanted !== isFullScreen()) {
    leaving = !wanted;
    try {
      if (wanted) await document.documentElement.requestFullscreen({ navigationUI: "hide" });
      else await document.exitFullscreen();
    } catch {
      break;
    }
  }
  wanted = isFullScreen();
  leaving = settling = false;
}

/**
 * Tells when the person has left it by the browser's own key; the returned function stops that. That it is left on somebody's
 * behalf who asked before does not count.
 */
export function onFullScreenLeft(left: () => void): () => void {
  let there = isFullScreen() && !leaving;
  const listen = () => {
    if (isFullScreen()) there = true;
    else if (there) left();
  };
  document.addEventListener("fullscreenchange", listen);
  return () => document.removeEventListener("fullscreenchange", listen);
}

export function isFullScreen(): boolean {
  return document.fullscreenElement !== null;
}

/** Tells when the page takes or leaves the whole screen; the returned function stops that. */
export function onFullScreenChange(changed: () => void): () => void {
  document.addEventListener("fullscreenchange", changed);
  return () => document.removeEventListener("fullscreenchange", changed);
}
