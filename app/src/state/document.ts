import {
  applyCommand,
  beginGesture as begin,
  type Command,
  type CommandName,
  type Effect,
  emptyDocument,
  emptyHistory,
  endGesture as end,
  type GraphDocument,
  type History,
  record,
  redo as redoEntry,
  replaceAll,
  undo as undoEntry,
} from "@chalkgrad/document";
import { create } from "zustand";

/** Where a document comes from: another document on the canvas has another origin. */
interface Origin {
  readonly file?: DocumentFile | undefined;
  /** The document as it stands in its file; another object means unsaved work. */
  readonly saved: GraphDocument;
}

export interface DocumentFile {
  readonly name: string;
  /** Lets a save go there without asking, where the browser can. */
  readonly handle: FileSystemFileHandle | undefined;
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
  origin: { saved: emptyDocument },
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

/**
 * Puts another document on the canvas, as one entry of the history. Undo brings back the document
 * from before together with its file, so that a save never goes into the file of another one.
 */
export function putUp(document: GraphDocument, file?: DocumentFile): void {
  const before = useDocument.getState();
  dispatch(replaceAll(document));
  const after = useDocument.getState();
  // Where nothing was unsaved before, a fresh graph is no work that could be lost either.
  const saved = file || !isUnsaved(before) ? after.document : emptyDocument;
  const done = after.history === before.history ? [] : [before.origin];
  useDocument.setState({
    origin: { file, saved },
    origins: { undone: [], done: [...before.origins.done, ...done] },
  });
}

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

/** Puts a document on the canvas at start-up, where there is nothing to go back to. */
export function startWith(document: GraphDocument): void {
  useDocument.setState({
    document,
    history: emptyHistory,
    effect: everything,
    origin: { saved: document },
    origins: noOrigins,
  });
}

/** Notes that `document` stands in `file`; what was changed while it was written is unsaved. */
export function markSaved(document: GraphDocument, file: DocumentFile): void {
  useDocument.setState({ origin: { file, saved: document } });
}
