import { serializeDocument } from "@chalkgrad/document";
import { text } from "../i18n/text.ts";
import type { MessageKey } from "../i18n/texts.ts";
import {
  lastModified,
  mayUse,
  openFiles,
  type PickedFile,
  saveFile,
} from "../platform/documentFile.ts";
import { markSaved, useDocument } from "../state/document.ts";
import { showNotice, useView } from "../state/view.ts";
import { fileStem } from "./fileStem.ts";
import { closeDialog, useFilesView } from "./filesView.ts";
import { openPicked } from "./openPicked.ts";
import { readableExtensions, readableTypes } from "./readers.ts";

/** Asks for files and opens them. */
export async function openFromFile(): Promise<void> {
  try {
    const kinds = {
      description: "Chalkgrad",
      types: readableTypes,
      extensions: readableExtensions,
    };
    const picked = await openFiles(kinds);
    if (picked.length === 0) return;
    closeDialog();
    await openPicked(picked);
  } catch (error) {
    failed("file.openFailed", error);
  }
}

export async function openDropped(files: readonly PickedFile[]): Promise<void> {
  try {
    closeDialog();
    await openPicked(files);
  } catch (error) {
    failed("file.openFailed", error);
  }
}

/** Into the graph's own file; one that somebody else has written meanwhile is not overwritten unasked. */
export async function saveDocument(): Promise<void> {
  const { file } = useDocument.getState().origin;
  const handle = file?.handle;
  if (!handle) return saveTo(undefined);
  try {
    if (!(await mayUse(handle, "readwrite"))) return await saveTo(undefined);
    const modified = await lastModified(handle);
    // A file that is gone is not quietly made again in its old place.
    if (modified === undefined) return await saveTo(undefined);
    if (file.modified !== undefined && modified !== file.modified) {
      useFilesView.setState({ conflict: file.name });
    } else await saveTo(handle);
  } catch (error) {
    failed("file.saveFailed", error);
  }
}

/** Over what somebody else has written: the person has said so. */
export async function overwriteFile(): Promise<void> {
  await saveTo(useDocument.getState().origin.file?.handle);
}

/** Asks for another file, and goes on with that one. */
export async function saveDocumentAs(): Promise<void> {
  await saveTo(undefined);
}

async function saveTo(handle: FileSystemFileHandle | undefined): Promise<void> {
  const { document, origin } = useDocument.getState();
  const { language } = useView.getState();
  const title = document.title ?? text(language, "document.untitled");
  const name = origin.file?.name ?? `${fileStem(title)}.chalkgrad.json`;
  try {
    const content = new Blob([serializeDocument(document)], { type: "application/json" });
    const kind = { name, extensions: [".json"], description: "Chalkgrad" };
    const file = await saveFile(content, kind, handle);
    if (!file) return;
    // Another graph may have been put up while the person chose the place.
    if (useDocument.getState().origin.id === origin.id) markSaved(document, file);
    showNotice({ tone: "plain", key: "file.saved", params: { file: file.name } });
  } catch (error) {
    failed("file.saveFailed", error);
  }
}

/** The browser could not read or write: its own reason, in its own words. */
function failed(key: MessageKey, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  showNotice({ tone: "fault", key, params: { reason } });
}
