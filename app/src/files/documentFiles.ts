import {
  emptyDocument,
  type Fault,
  limits,
  parseDocument,
  serializeDocument,
} from "@chalkgrad/document";
import { text } from "../i18n/text.ts";
import type { MessageKey } from "../i18n/texts.ts";
import { type OpenedFile, openFile, saveFile } from "../platform/documentFile.ts";
import { markSaved, useDocument } from "../state/document.ts";
import { showNotice, useView } from "../state/view.ts";
import { showGraph } from "./showGraph.ts";
import { withPlaces } from "./withPlaces.ts";

/** An empty canvas. Like opening a file it is one undoable change: what stood there comes back. */
export function newDocument(): void {
  showGraph(emptyDocument);
}

export async function openDocument(): Promise<void> {
  try {
    const opened = await openFile(limits.bytes);
    if (opened) await read(opened);
  } catch (error) {
    failed("file.openFailed", error);
  }
}

async function read({ name, text, handle }: OpenedFile): Promise<void> {
  const parsed = text === undefined ? undefined : parseDocument(text);
  if (!parsed?.ok) return refuse(name, parsed?.faults ?? [tooLarge]);
  const placed = await withPlaces(parsed.document);
  if (placed) showGraph(placed, { file: { name, handle, modified: undefined } });
}

export async function saveDocument(): Promise<void> {
  const { document, origin } = useDocument.getState();
  const { language } = useView.getState();
  const title = document.title ?? text(language, "document.untitled");
  const name = origin.file?.name ?? fileName(title);
  try {
    const file = await saveFile(serializeDocument(document), name, origin.file?.handle);
    if (!file) return;
    markSaved(document, { ...file, modified: undefined });
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

const tooLarge: Fault = {
  code: "too-large",
  limit: limits.bytes,
  where: "",
  message: `the file is larger than ${limits.bytes} bytes (16 MiB), and no larger one is read`,
};

function refuse(file: string, faults: readonly Fault[]): void {
  showNotice({ tone: "fault", key: "file.failed", params: { file }, second: "file.kept", faults });
}

/** A name that every file system takes: the letters of the title, without its punctuation. */
function fileName(title: string): string {
  const stem = title
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return `${stem || "graph"}.chalkgrad.json`;
}
