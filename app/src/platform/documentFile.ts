const kind = {
  description: "Chalkgrad",
  mimeTypes: ["application/json"],
  extensions: [".json"],
} as const;

export interface OpenedFile {
  readonly name: string;
  /** Undefined where the file is larger than anybody reads: then it was not read at all. */
  readonly text: string | undefined;
  /** Lets a later save write to the same file, where the browser can. */
  readonly handle: FileSystemFileHandle | undefined;
}

/** Asks for a file and reads it; undefined when the person cancels. */
export async function openFile(mostBytes: number): Promise<OpenedFile | undefined> {
  try {
    const { fileOpen } = await pickers();
    const file = await fileOpen({
      ...kind,
      mimeTypes: [...kind.mimeTypes],
      extensions: [...kind.extensions],
    });
    const text = file.size > mostBytes ? undefined : await file.text();
    return { name: file.name, text, handle: file.handle };
  } catch (error) {
    if (isCancelled(error)) return undefined;
    throw error;
  }
}

export interface SavedFile {
  readonly handle: FileSystemFileHandle | undefined;
  readonly name: string;
}

/**
 * Writes to `handle` where there is one, else asks where to (or downloads, where a browser has no
 * file picker); undefined when the person cancels.
 */
export async function saveFile(
  text: string,
  name: string,
  handle: FileSystemFileHandle | undefined,
): Promise<SavedFile | undefined> {
  const blob = new Blob([text], { type: kind.mimeTypes[0] });
  try {
    const { fileSave } = await pickers();
    const saved = await fileSave(
      blob,
      { fileName: name, extensions: [...kind.extensions], description: kind.description },
      handle ?? null,
    );
    return { handle: saved ?? undefined, name: saved?.name ?? name };
  } catch (error) {
    if (isCancelled(error)) return undefined;
    throw error;
  }
}

/** Fetched when somebody opens or saves. */
function pickers() {
  return import("browser-fs-access");
}

function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
