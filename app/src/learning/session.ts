import { type GraphDocument, learn } from "@chalkgrad/document";
import { dataRows, literalFrom } from "@chalkgrad/engine";
import { create } from "zustand";
import { dispatch, useDocument } from "../state/document.ts";
import { type LearningSettings, useLearningSettings } from "../state/learningSettings.ts";
import { parametersOf } from "../state/parametersOf.ts";
import { planeSource } from "./plane.ts";
import type { Order, Plane, Word } from "./protocol.ts";

/** Why a run ended otherwise than by its last step. */
type Ending = "diverged" | "changed" | { readonly failed: string };

interface SessionState {
  /** Steps of the run that is under way, and how many of them are done; undefined when none is. */
  readonly running: { readonly steps: number; readonly done: number } | undefined;
  /** The loss before each step, over all runs of this session. */
  readonly losses: readonly number[];
  readonly plane: Plane | undefined;
  readonly ending: Ending | undefined;
}

export const useSession = create<SessionState>(() => ({
  running: undefined,
  losses: [],
  plane: undefined,
  ending: undefined,
}));

/** The worker that learns, and the document and settings that it began with or has led to. */
let work:
  | { readonly worker: Worker; readonly settings: LearningSettings; document: GraphDocument }
  | undefined;

/** Learns so many steps away from the page, going on from where the last run ended. */
export function run(steps: number): void {
  const { document } = useDocument.getState();
  // Other settings: what the optimizer remembers does not fit them, so the run begins anew.
  const settings = useLearningSettings.getState();
  if (work?.document !== document || work.settings !== settings) begin(document, settings);
  useSession.setState({ running: { steps, done: 0 }, ending: undefined });
  order({ kind: "run", steps });
}

/** Ends the run after the step that is under way; what was learned until then is kept. */
export function stop(): void {
  order({ kind: "stop" });
}

function begin(document: GraphDocument, settings: LearningSettings): void {
  // Another graph has another loss; the same graph with other settings goes on with its curve.
  const goesOn = work?.document === document;
  work?.worker.terminate();
  const worker = new Worker(new URL("./learn.worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }: MessageEvent<Word>) => hear(worker, data));
  worker.addEventListener("error", ({ message }) =>
    hear(worker, { kind: "failed", reason: message }),
  );
  work = { worker, settings, document };
  if (!goesOn) useSession.setState({ losses: [], plane: undefined });
  const parameters = parametersOf(document);
  const rows = dataRows(document, new Set(parameters));
  const plane = rows && planeSource(document, rows.nodes);
  order({ kind: "begin", graph: document, parameters, settings, rows, plane });
}

function order(what: Order): void {
  work?.worker.postMessage(what);
}

function hear(worker: Worker, word: Word): void {
  if (work?.worker !== worker) return;
  if (word.kind === "failed") {
    end({ failed: word.reason });
    forget();
    return;
  }
  useSession.setState(({ losses, running }) => ({
    losses: [...losses, ...word.losses],
    plane: word.plane,
    running: running && { ...running, done: running.done + word.losses.length },
  }));
  if (word.kind === "done") finish(word);
}

/** Takes up what was learned, unless the document has been changed or replaced meanwhile. */
function finish({ parameters, diverged }: Extract<Word, { parameters: unknown }>): void {
  const { document } = useDocument.getState();
  if (!work || document !== work.document) {
    end("changed");
    forget();
    return;
  }
  dispatch(learn(new Map([...parameters].map(([id, value]) => [id, literalFrom(value)]))));
  work.document = useDocument.getState().document;
  end(diverged && "diverged");
}

function end(ending: Ending | undefined): void {
  useSession.setState({ running: undefined, ending });
}

function forget(): void {
  work?.worker.terminate();
  work = undefined;
}
