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
  undo as undoEntry,
} from "@chalkgrad/document";
import { create } from "zustand";

interface DocumentState {
  readonly document: GraphDocument;
  readonly history: History;
  /** What the last change touched: the results follow it and do no more than they must. */
  readonly effect: Effect;
  /** The document as it stands in its file; another object means unsaved work. */
  readonly saved: GraphDocument;
}

const everything: Effect = { structure: true, values: [], seeds: [], layout: true, text: true };

/** The open document and its history. It changes through `dispatch`, `undo` and `redo` alone. */
export const useDocument = create<DocumentState>(() => ({
  document: emptyDocument,
  history: emptyHistory,
  effect: everything,
  saved: emptyDocument,
}));

/** Carries a command out as one entry of the history; one that changes nothing leaves no entry. */
export function dispatch(command: Command): void {
  const { document, history } = useDocument.getState();
  const change = applyCommand(document, command);
  if (change.patches.length === 0) return;
  useDocument.setState({
    document: change.document,
    history: record(history, change),
    effect: change.effect,
  });
}

/** All that is dispatched until `endGesture` is one entry of the history. */
export function beginGesture(name: CommandName): void {
  useDocument.setState(({ history }) => ({ history: begin(history, name) }));
}

export function endGesture(): void {
  useDocument.setState(({ history }) => ({ history: end(history) }));
}

export function undo(): void {
  const { document, history } = useDocument.getState();
  const step = undoEntry(history, document);
  if (step) useDocument.setState(step);
}

export function redo(): void {
  const { document, history } = useDocument.getState();
  const step = redoEntry(history, document);
  if (step) useDocument.setState(step);
}

/** Puts a document on the canvas at start-up, where there is nothing to go back to. */
export function startWith(document: GraphDocument): void {
  useDocument.setState({ document, history: emptyHistory, effect: everything, saved: document });
}

/** Notes that `document` stands in a file; what was changed while it was written is still unsaved. */
export function markSaved(document: GraphDocument): void {
  useDocument.setState({ saved: document });
}
