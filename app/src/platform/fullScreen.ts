/** Asks for the whole screen. Where it is refused, what asked for it works in the window. */
export function enterFullScreen(): void {
  // Old tablets have no such function.
  document.documentElement.requestFullscreen?.({ navigationUI: "hide" }).catch(() => {});
}

export function leaveFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
}

/** Tells when the person has left it by the browser's own key; the returned function stops that. */
export function onFullScreenLeft(left: () => void): () => void {
  const listen = () => {
    if (!document.fullscreenElement) left();
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
