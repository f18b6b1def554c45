import {
  applyCommand,
  beginGesture as begin,
  type Command,
  type CommandName,
  cancelGesture as cancel,
  type Effect,
  emptyDocument,
  emptyHistory,
  endGesture as end,
  type GraphDocument,
  type History,
  type HistoryLog,
  historyFrom,
  record,
  recordOpening,
  redo as redoEntry,
  replaceAll,
  undo as undoEntry,
} from "@chalkgrad/document";
import { create } from "zustand";

/** Where a document comes from: another document on the canvas has another origin. */
export interface Origin {
  /** The name under which this browser keeps it. */
  readonly id: string;
  readonly file?: DocumentFile | undefined;
  /** The document as it stands in its file; another object means unsaved work. */
  readonly saved: GraphDocument;
  /** Whether it is somebody's even if nobody has changed it: it came from a file or by a link. */
  readonly given: boolean;
}

export interface DocumentFile {
  readonly name: string;
  /** Lets a save go there without asking, where the browser can. */
  readonly handle: FileSystemFileHandle | undefined;
  /** When the file was last written, as far as this window knows. */
  readonly modified: number | undefined;
}

interface DocumentState {
  readonly document: GraphDocument;
  readonly history: History;
  /** What the last change touched: the results follow it and do no more than they must. */
  readonly effect: Effect;
  readonly origin: Origin;
  /** The origins of the documents that undo and redo bring back, the nearest one last. */
  readonly origins: { readonly undone: readonly Origin[]; readonly done: readonly Origin[] };
}

const everything: Effect = { structure: true, values: [], seeds: [], layout: true, text: true };
const noOrigins = { undone: [], done: [] };

/** The open document and its history. It changes through `dispatch`, `undo` and `redo` alone. */
export const useDocument = create<DocumentState>(() => ({
  document: emptyDocument,
  history: emptyHistory,
  effect: everything,
  origin: { id: freshName(), saved: emptyDocument, given: false },
  origins: noOrigins,
}));

/** Whether the document holds work that stands in no file. */
export function isUnsaved({ document, origin }: Pick<DocumentState, "document" | "origin">) {
  return document !== origin.saved;
}

/** Carries a command out as one entry of the history; one that changes nothing leaves no entry. */
export function dispatch(command: Command): void {
  const { document, history } = useDocument.getState();
  const change = applyCommand(document, command);
  if (change.patches.length === 0) return;
  useDocument.setState(({ origins }) => ({
    document: change.document,
    history: record(history, change),
    effect: change.effect,
    origins: { undone: [], done: origins.done },
  }));
}

/** What is known of a document that is put on the canvas. */
export interface Opening {
  readonly file?: DocumentFile | undefined;
  readonly given?: boolean;
  /** A graph that is kept already goes on under its name, with its own history. */
  readonly kept?: { readonly id: string; readonly log: HistoryLog; readonly unsaved: boolean };
}

/**
 * Puts another document on the canvas, as one entry of the history. Undo brings back the document
 * from before together with its file, so that a save never goes into the file of another one.
 */
export function putUp(document: GraphDocument, { file, given, kept }: Opening = {}): void {
  endGesture();
  const before = useDocument.getState();
  const log = kept?.log ?? { entries: [], done: 0 };
  const opening = applyCommand(before.document, replaceAll(startOf(document, log)));
  const history = recordOpening(before.history, opening, log);
  const after = log.done === 0 ? opening.document : document;
  // Where nothing was unsaved before, a fresh graph is no work that could be lost either.
  const isSafe = kept ? !kept.unsaved : file !== undefined || !isUnsaved(before);
  useDocument.setState({
    document: after,
    history,
    effect: everything,
    origin: {
      id: kept?.id ?? freshName(),
      file,
      saved: isSafe ? after : nothingSaved,
      given: given ?? (file !== undefined || kept !== undefined),
    },
    origins:
      history === before.history
        ? before.origins
        : { undone: [], done: [...before.origins.done, before.origin] },
  });
}

/** The document where its log begins. */
function startOf(document: GraphDocument, log: HistoryLog): GraphDocument {
  let [start, history] = [document, historyFrom(log)];
  for (let step = undoEntry(history, start); step; step = undoEntry(history, start)) {
    [start, history] = [step.document, step.history];
  }
  return start;
}

/** A name that nobody else has. */
export function freshName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What a document is compared with that stands in no file. */
const nothingSaved: GraphDocument = { nodes: [] };

/** All that `work` dispatches is one entry of the history, also where it breaks off half-way. */
export function asOneEntry(name: CommandName, work: () => void): void {
  beginGesture(name);
  try {
    work();
  } finally {
    endGesture();
  }
}

/** All that is dispatched until `endGesture` is one entry of the history. */
export function beginGesture(name: CommandName): void {
  useDocument.setState(({ history }) => ({ history: begin(history, name) }));
}

export function endGesture(): void {
  useDocument.setState(({ history }) => ({ history: end(history) }));
}

/** Gives up what was dispatched since `beginGesture`: the document is as it was, and no entry is left. */
export function cancelGesture(): void {
  const { document, history } = useDocument.getState();
  const step = cancel(history, document);
  if (step) useDocument.setState(step);
}

export function undo(): void {
  const { document, history, origin, origins } = useDocument.getState();
  const step = undoEntry(history, document);
  if (!step) return;
  const before = step.name === "replaceAll" ? origins.done.at(-1) : undefined;
  useDocument.setState({
    ...step,
    ...(before && {
      origin: before,
      origins: { undone: [...origins.undone, origin], done: origins.done.slice(0, -1) },
    }),
  });
}

export function redo(): void {
  const { document, history, origin, origins } = useDocument.getState();
  const step = redoEntry(history, document);
  if (!step) return;
  const after = step.name === "replaceAll" ? origins.undone.at(-1) : undefined;
  useDocument.setState({
    ...step,
    ...(after && {
      origin: after,
      origins: { undone: origins.undone.slice(0, -1), done: [...origins.done, origin] },
    }),
  });
}

/** Puts a document on the canvas at start-up, where there is nothing to go back to but its own past. */
export function startWith(document: GraphDocument, { file, given, kept }: Opening = {}): void {
  useDocument.setState({
    document,
    history: kept ? historyFrom(kept.log) : emptyHistory,
    effect: everything,
    origin: {
      id: kept?.id ?? freshName(),
      file,
      saved: kept?.unsaved ? nothingSaved : document,
      given: given ?? false,
    },
    origins: noOrigins,
  });
}

/** Notes that `document` stands in `file`; what was changed while it was written is unsaved. */
export function markSaved(document: GraphDocument, file: DocumentFile): void {
  useDocument.setState(({ origin }) => ({ origin: { ...origin, file, saved: document } }));
}

/** From here on the document is a copy: kept under another name, and with no file of its own yet. */
export function becomeCopy(): void {
  useDocument.setState({ origin: { id: freshName(), saved: nothingSaved, given: true } });
}
