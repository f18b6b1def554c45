import {
  type Fault,
  type GraphDocument,
  type HistoryLog,
  historyFrom,
  logOf,
  parseDocumentValue,
  redo,
  restoreLog,
  undo,
} from "@chalkgrad/document";
import { readGraph } from "../platform/graphStore.ts";
import { cardFrom, type GraphCard } from "./graphCard.ts";
import { noSteps, type StepRows } from "./stepRows.ts";

/** A graph read back from the store and checked like a file. */
export interface KeptGraph {
  readonly card: GraphCard;
  readonly document: GraphDocument;
  /** Its own history; empty where the stored one was damaged. */
  readonly log: HistoryLog;
  /** What the store holds of it. */
  readonly rows: StepRows;
  /** The place at which the store's copy of the whole graph stands. */
  readonly stands: number;
}

const emptyLog: HistoryLog = { entries: [], done: 0 };

/** Undefined where there is no such graph; faults where it cannot be read any more. */
export async function readKept(id: string): Promise<KeptGraph | readonly Fault[] | undefined> {
  const { card: storedCard, content, steps } = await readGraph(id);
  const card = cardFrom(storedCard);
  if (!card || typeof content !== "object" || content === null) return undefined;
  const { document: file, place } = content as { document?: unknown; place?: unknown };
  const parsed = parseDocumentValue(file);
  if (!parsed.ok) return parsed.faults;
  const first = steps[0]?.place ?? card.place;
  const entries = steps.map(({ step }) => step);
  const isWhole = steps.every((step, index) => step.place === first + index);
  const stands = typeof place === "number" ? place : Number.NaN;
  const log = isWhole ? restoreLog({ entries, done: stands - first }, parsed.document) : undefined;
  if (log) {
    // Of an endless past only the nearer part was taken up.
    const rows = { first: stands - log.done, entries: log.entries };
    const led = ledTo(card.place - rows.first, parsed.document, log);
    if (led) return { card, ...led, rows, stands };
  }
  return { card, document: parsed.document, log: emptyLog, rows: noSteps, stands: Number.NaN };
}

/** The document and its log at another place of the log; undefined where that is none. */
function ledTo(done: number, start: GraphDocument, log: HistoryLog) {
  let document = start;
  let history = historyFrom(log);
  for (let at = log.done; at !== done; at += Math.sign(done - at)) {
    const next = (at < done ? redo : undo)(history, document);
    if (!next) return undefined;
    ({ history, document } = next);
  }
  return { document, log: logOf(history) };
}
