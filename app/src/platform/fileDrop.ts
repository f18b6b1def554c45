import type { PickedFile } from "./documentFile.ts";

export interface DropRoutes {
  /** Files are held over the window, or no longer. */
  hovering(over: boolean): void;
  dropped(files: readonly PickedFile[]): void;
}

/** Lets files be dropped anywhere on the window; the returned function ends it. */
export function routeDroppedFiles({ hovering, dropped }: DropRoutes): () => void {
  // Each element on the way enters and leaves; only the sum tells whether the window was left.
  let depth = 0;
  const enter = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    depth++;
    if (depth === 1) hovering(true);
  };
  const leave = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    depth = Math.max(0, depth - 1);
    if (depth === 0) hovering(false);
  };
  const over = (event: DragEvent) => {
    // Without this the browser would leave the page for the file.
    if (holdsFiles(event)) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    depth = 0;
    hovering(false);
    void picked(event.dataTransfer!).then(dropped);
  };
  const routes = { dragenter: enter, dragleave: leave, dragover: over, drop };
  for (const [name, route] of Object.entries(routes)) {
    window.addEventListener(name as "drop", route);
  }
  return () => {
    for (const [name, route] of Object.entries(routes)) {
      window.removeEventListener(name as "drop", route);
    }
  };
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") ?? false;
}

/** The list is emptied when the event is over: everything is taken out of it before anything is awaited. */
async function picked(transfer: DataTransfer): Promise<readonly PickedFile[]> {
  const items = [...transfer.items].filter(({ kind }) => kind === "file") as Item[];
  const files = items.map((item) => ({
    file: item.getAsFile(),
    handle: item.getAsFileSystemHandle?.().catch(() => undefined),
  }));
  const found = await Promise.all(
    files.map(async ({ file, handle }) => ({ file, handle: await handle })),
  );
  return found.flatMap(({ file, handle }) =>
    file
      ? [{ file, handle: handle?.kind === "file" ? (handle as FileSystemFileHandle) : undefined }]
      : [],
  );
}

/** Chromium's: the DOM's types leave it out. */
type Item = DataTransferItem & {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null | undefined>;
};
