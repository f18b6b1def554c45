import {
  emptyDocument,
  type Fault,
  type GraphDocument,
  limits,
  parseDocument,
  replaceAll,
  serializeDocument,
} from "@chalkgrad/document";
import type { MessageKey } from "../i18n/english.ts";
import { faultText } from "../i18n/faultText.ts";
import { text } from "../i18n/text.ts";
import { type OpenedFile, openFile, saveFile } from "../platform/documentFile.ts";
import { camera } from "../state/camera.ts";
import { dispatch, markSaved, useDocument } from "../state/document.ts";
import { select, showNotice, useView } from "../state/view.ts";
import { withPlaces } from "./withPlaces.ts";

/** The file of the open document: a further save goes there without asking, where the browser can. */
let file: { readonly name: string; readonly handle: FileSystemFileHandle | undefined } | undefined;

/** An empty canvas. Like opening a file it is one undoable change: what stood there comes back. */
export function newDocument(): void {
  file = undefined;
  putUp(emptyDocument);
}

export function showExample(document: GraphDocument): void {
  file = undefined;
  putUp(document);
}

export async function openDocument(): Promise<void> {
  try {
    const opened = await openFile(limits.bytes);
    if (opened) await show(opened);
  } catch (error) {
    failed("file.openFailed", error);
  }
}

async function show(opened: OpenedFile): Promise<void> {
  if (opened.text === undefined) {
    refuse(opened.name, [tooLarge]);
    return;
  }
  const parsed = parseDocument(opened.text);
  if (!parsed.ok) {
    refuse(opened.name, parsed.faults);
    return;
  }
  putUp(await withPlaces(parsed.document));
  file = { name: opened.name, handle: opened.handle };
  markSaved(useDocument.getState().document);
}

export async function saveDocument(): Promise<void> {
  const { language } = useView.getState();
  const { document } = useDocument.getState();
  const name = file?.name ?? fileName(document.title ?? text(language, "document.untitled"));
  try {
    const saved = await saveFile(serializeDocument(document), name, file?.handle);
    if (!saved) return;
    file = saved;
    markSaved(document);
    showNotice({ title: text(language, "file.saved", { file: saved.name }), tone: "plain" });
  } catch (error) {
    failed("file.saveFailed", error);
  }
}

/** The browser could not read or write: its own reason, in its own words. */
function failed(key: MessageKey, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  showNotice({ title: text(useView.getState().language, key, { reason }), tone: "fault" });
}

function putUp(document: GraphDocument): void {
  const before = useDocument.getState();
  dispatch(replaceAll(document));
  // Where nothing was unsaved before, a fresh graph is no work that could be lost either.
  if (before.document === before.saved) markSaved(useDocument.getState().document);
  select([]);
  showNotice(undefined);
  // An empty canvas has nothing to fit; React Flow would do it behind the first node's back.
  if (document.nodes.length > 0) requestAnimationFrame(() => camera()?.fit());
}

const tooLarge: Fault = {
  code: "too-large",
  limit: limits.bytes,
  where: "",
  message: `the file is larger than ${limits.bytes} bytes (16 MiB), and no larger one is read`,
};

/** As many faults as fit on a screen; the file has to be mended outside anyway. */
const mostFaults = 12;

function refuse(name: string, faults: readonly Fault[]): void {
  const { language } = useView.getState();
  const lines = faults.slice(0, mostFaults).map((fault) => faultText(language, fault));
  if (faults.length > mostFaults) {
    lines.push(text(language, "file.more", { count: faults.length - mostFaults }));
  }
  lines.push(text(language, "file.kept"));
  showNotice({ title: text(language, "file.failed", { file: name }), lines, tone: "fault" });
}

/** A name that every file system takes: the letters of the title, without its punctuation. */
function fileName(title: string): string {
  const stem = title
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return `${stem || "graph"}.chalkgrad.json`;
}
