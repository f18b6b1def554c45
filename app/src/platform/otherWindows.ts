const name = "chalkgrad graphs";

/** Tells the other windows of this browser that the kept graphs have changed. */
export function tellOtherWindows(): void {
  channel().postMessage(null);
}

/** Calls back when another window has changed the kept graphs; the returned function stops it. */
export function hearOtherWindows(changed: () => void): () => void {
  const listening = new BroadcastChannel(name);
  listening.addEventListener("message", changed);
  return () => listening.close();
}

let telling: BroadcastChannel | undefined;

function channel(): BroadcastChannel {
  telling ??= new BroadcastChannel(name);
  return telling;
}
