import { type Fault, type GraphDocument, serializeDocument } from "@chalkgrad/document";
import type { OnnxFault, OnnxRemarks } from "@chalkgrad/export";
import type { PickedFile } from "../platform/documentFile.ts";
import { claimGraph } from "../platform/graphClaims.ts";
import { type DocumentFile, useDocument } from "../state/document.ts";
import { showNotice } from "../state/view.ts";
import type { GraphCard } from "./graphCard.ts";
import { keepsNothing, takeUpAnew } from "./keeping.ts";
import { readKept } from "./keptGraph.ts";
import { allCards, keepAside } from "./library.ts";
import { type Reader, readableExtensions, readerFor } from "./readers.ts";
import { showGraph } from "./showGraph.ts";
import { fileTexts } from "./texts.ts";
import { withPlaces } from "./withPlaces.ts";

interface ReadFile {
  readonly document: GraphDocument;
  readonly file: DocumentFile;
}

interface Refusal {
  readonly name: string;
  readonly faults: readonly (Fault | OnnxFault)[] | "unknown" | "no-graph";
}

/** The first file that can be read goes on the canvas, the others into the library; what is refused is said. */
export async function openPicked(picked: readonly PickedFile[]): Promise<void> {
  let shown = false;
  let aside = 0;
  const refusals: Refusal[] = [];
  for (const { file, handle } of picked) {
    const reader = await readerFor(file);
    const read = await reader?.read(file);
    if (!reader || !read?.ok) {
      refusals.push({ name: file.name, faults: read?.ok === false ? read.faults : "unknown" });
      continue;
    }
    const document = await withPlaces(read.document);
    // The person has stopped a long layout: this file is not wanted after all.
    if (!document) continue;
    const graph = { document, file: documentFile(file, handle, reader) };
    if (!shown) await show(graph);
    else if (!keepsNothing()) await keepAside(graph.document, graph.file);
    if (shown) aside++;
    else if (read.remarks) remark(file.name, read.remarks);
    shown = true;
  }
  if (aside > 0) {
    const key = keepsNothing() ? "file.onlyFirst" : "file.othersKept";
    showNotice({ tone: "plain", key, params: { count: aside } });
  }
  if (refusals.length > 0) refuse(refusals, shown);
}

/** What is not as a model says is told. */
function remark(file: string, { narrowTypes, openInputs }: OnnxRemarks): void {
  const params = { file, types: narrowTypes.join(", "), inputs: openInputs.join(", ") };
  const rounds = narrowTypes.length > 0 ? fileTexts.modelRounds : undefined;
  const key = openInputs.length > 0 ? fileTexts.modelOpen : rounds;
  if (!key) return;
  const second = key === rounds ? undefined : rounds;
  showNotice({ tone: "plain", key, params, stays: true, ...(second && { second }) });
}

/** A reason is given for all only where it is the reason of all. */
function refuse(refusals: readonly Refusal[], shown: boolean): void {
  const second = shown ? "file.othersOpened" : "file.kept";
  const params = { file: refusals.map(({ name }) => name).join(", ") };
  const reasons = refusals.map(({ faults }) => faults);
  if (reasons.every((reason) => reason === "unknown")) {
    const kinds = readableExtensions.join(", ");
    showNotice({ tone: "fault", key: "file.unknownKind", params: { ...params, kinds }, second });
  } else if (reasons.every((reason) => reason === "no-graph")) {
    showNotice({ tone: "fault", key: fileTexts.noGraph, params, second });
  } else {
    const faults = reasons.flatMap((reason) => (typeof reason === "string" ? [] : reason));
    showNotice({ tone: "fault", key: "file.failed", params, second, faults });
  }
}

function documentFile(
  { name, lastModified }: File,
  handle: FileSystemFileHandle | undefined,
  { savesBack }: Reader,
): DocumentFile {
  const stem = name.replace(/\.[^.]*$/, "");
  return savesBack
    ? { name, handle, modified: lastModified }
    : { name: `${stem}.chalkgrad.json`, handle: undefined, modified: undefined };
}

/**
 * A file that was open before goes on under the name that it is kept by, if that holds nothing else; one that another
 * window has open is shown as a copy, so that the two do not write over each other.
 */
async function show({ document, file }: ReadFile): Promise<void> {
  const card = await cardOf(document, file);
  if (!card) return showGraph(document, { file });
  const isHere = card.id === useDocument.getState().origin.id;
  const release = isHere ? undefined : await claimGraph(card.id, shortMs);
  if (!isHere && !release) {
    showGraph(document, { given: true });
    showNotice({ tone: "plain", key: "file.openElsewhere", params: { file: file.name } });
  } else if (card.unsaved) {
    release?.();
    showGraph(document, { file });
  } else {
    if (release) takeUpAnew(card, release);
    const log = { entries: [], done: 0 };
    showGraph(document, { file, kept: { id: card.id, log, unsaved: false } });
  }
}

const shortMs = 300;

/** The kept graph that belongs to a file; the newest, where there are several. */
async function cardOf(document: GraphDocument, file: DocumentFile): Promise<GraphCard | undefined> {
  if (keepsNothing()) return undefined;
  for (const card of await allCards()) {
    if (card.deleted === undefined && (await belong(card, document, file))) return card;
  }
  return undefined;
}

/** Without handles, files of one name are the same only if they hold the same. */
async function belong(card: GraphCard, document: GraphDocument, file: DocumentFile) {
  const known = card.file;
  if (known?.handle && file.handle) return known.handle.isSameEntry(file.handle);
  const isAlike =
    known?.name === file.name && !card.unsaved && card.nodes === document.nodes.length;
  if (!isAlike || known.handle || file.handle) return false;
  const kept = await readKept(card.id);
  return (
    kept !== undefined &&
    "card" in kept &&
    serializeDocument(kept.document) === serializeDocument(document)
  );
}
