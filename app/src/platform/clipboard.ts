export interface ClipboardRoutes {
  /** What a copy puts on the clipboard; undefined leaves the event to the page. */
  copy(): string | undefined;
  cut(): string | undefined;
  paste(text: string): void;
}

/**
 * Routes the system's clipboard events, whichever key, menu or gesture they come from. Text fields,
 * dialogs and marked text keep theirs. The returned function takes the routes away.
 */
export function routeClipboard(routes: ClipboardRoutes): () => void {
  const give = (text: () => string | undefined) => (event: ClipboardEvent) => {
    const given = isOthers(event) ? undefined : text();
    if (given === undefined) return;
    event.clipboardData?.setData("text/plain", given);
    event.preventDefault();
  };
  const copy = give(routes.copy);
  const cut = give(routes.cut);
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData("text/plain");
    if (!text || isOthers(event)) return;
    event.preventDefault();
    routes.paste(text);
  };
  document.addEventListener("copy", copy);
  document.addEventListener("cut", cut);
  document.addEventListener("paste", paste);
  return () => {
    document.removeEventListener("copy", copy);
    document.removeEventListener("cut", cut);
    document.removeEventListener("paste", paste);
  };
}

/** Puts a text on the clipboard without a clipboard event; false where the browser refuses. */
export async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Puts a picture on the clipboard, and a text for those who take no picture; false where the browser refuses. It may be painted
 * meanwhile: a click is not forgotten for it.
 */
export async function writePicture(png: Promise<Blob>, text: string): Promise<boolean> {
  try {
    const plain = new Blob([text], { type: "text/plain" });
    await navigator.clipboard.write([new ClipboardItem({ "image/png": png, "text/plain": plain })]);
    return true;
  } catch {
    return false;
  }
}

/** The text on the clipboard, as a menu asks for it; undefined where the browser does not give it. */
export async function readClipboard(): Promise<string | undefined> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return undefined;
  }
}

function isOthers({ target, type }: ClipboardEvent): boolean {
  const field = "input, textarea, [contenteditable], [role=dialog], [role=menu]";
  if (target instanceof Element && target.closest(field)) return true;
  return type !== "paste" && (getSelection()?.toString() ?? "") !== "";
}
