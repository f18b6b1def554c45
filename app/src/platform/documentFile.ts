/** A file in the person's hand: picked, dropped, or one from before. */
export interface PickedFile {
  readonly file: File;
  /** Lets a later save write to the same file, where the browser can. */
  readonly handle: FileSystemFileHandle | undefined;
}

export interface FileKinds {
  readonly description: string;
  readonly types: readonly string[];
  readonly extensions: readonly string[];
}

/** Asks for files; none when the person cancels. */
export async function openFiles({ types, ...kinds }: FileKinds): Promise<readonly PickedFile[]> {
  try {
    const { fileOpen } = await pickers();
    const files = await fileOpen({
      description: kinds.description,
      mimeTypes: [...types],
      extensions: [...kinds.extensions],
      multiple: true,
    });
    return files.map((file) => ({ file, handle: file.handle }));
  } catch (error) {
    if (isCancelled(error)) return [];
    throw error;
  }
}

export interface SavedFile {
  readonly handle: FileSystemFileHandle | undefined;
  readonly name: string;
  readonly modified: number | undefined;
}

export interface NewFile {
  readonly name: string;
  readonly extensions: readonly string[];
  readonly description: string;
}

/**
 * Writes to `handle` where there is one, else asks where to (or downloads, where a browser has no
 * file picker); undefined when the person cancels.
 */
export async function saveFile(
  content: Blob,
  { name, extensions, description }: NewFile,
  handle?: FileSystemFileHandle,
): Promise<SavedFile | undefined> {
  try {
    const { fileSave } = await pickers();
    const options = { fileName: name, extensions: [...extensions], description };
    const saved = (await fileSave(content, options, handle ?? null)) ?? undefined;
    const modified = saved && (await lastModified(saved));
    return { handle: saved, name: saved?.name ?? name, modified };
  } catch (error) {
    if (isCancelled(error)) return undefined;
    throw error;
  }
}

/** Fetched when somebody opens or saves. */
function pickers() {
  return import("browser-fs-access");
}

/** When a file was last written, by whomever; undefined where it is no longer there. */
export async function lastModified(handle: FileSystemFileHandle): Promise<number | undefined> {
  try {
    return (await handle.getFile()).lastModified;
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotFoundError") return undefined;
    throw error;
  }
}

/** A handle from an earlier visit may be used again only when the person says yes. */
export async function mayUse(
  handle: FileSystemFileHandle,
  mode: "read" | "readwrite",
): Promise<boolean> {
  const asking: Partial<AskingHandle> = handle as FileSystemFileHandle & Partial<AskingHandle>;
  if ((await asking.queryPermission?.({ mode })) === "granted") return true;
  return (await asking.requestPermission?.({ mode })) !== "denied";
}

/** What the DOM's types leave out: permissions are Chromium's. */
interface AskingHandle {
  queryPermission(how: { mode: string }): Promise<PermissionState>;
  requestPermission(how: { mode: string }): Promise<PermissionState>;
}

function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
