import { logSinceOpening, newestVersion } from "@chalkgrad/document";
import { claimGraph } from "../platform/graphClaims.ts";
import { dropGraph, readCard, writeGraph } from "../platform/graphStore.ts";
import { tellOtherWindows } from "../platform/otherWindows.ts";
import { rememberGraph } from "../platform/thisWindow.ts";
import { becomeCopy, isUnsaved, type Origin, useDocument } from "../state/document.ts";
import { showNotice } from "../state/view.ts";
import { cardFrom, type GraphCard } from "./graphCard.ts";
import type { KeptGraph } from "./keptGraph.ts";
import { pictureOf } from "./picture.ts";
import { leadsFrom, newestSteps, noSteps, type StepRows, stepChange } from "./stepRows.ts";

/** What the store has of the graph on the canvas, and this window's claim to it. */
interface Desk {
  readonly id: string;
  readonly release: () => void;
  readonly card: GraphCard | undefined;
  readonly rows: StepRows;
  /** Where in its history the store's copy of the whole graph stands. */
  readonly stands: number;
  /** The document of the last write, and that of the store's copy. */
  readonly written: unknown;
  readonly copied: unknown;
}

/** A desk that knows nothing of what the store has: the next write replaces all. */
const unread = { rows: noSteps, stands: Number.NaN, written: undefined, copied: undefined };

let desk: Desk | undefined;

/** The revision in which this window left each graph that undo may bring back. */
const left = new Map<string, number>();

/** Claims made for graphs that are about to be put on the canvas. */
const awaited = new Map<string, Desk>();

/** What has become of the newest change. */
let kept: "kept" | "pending" | "writing" | "full" | "denied" = "kept";

/** Whether closing the window now would lose work. */
export function wouldLoseWork(): boolean {
  return kept !== "kept" && isUnsaved(useDocument.getState());
}

/** Whether this browser keeps graphs at all. */
export function keepsNothing(): boolean {
  return kept === "denied";
}

/** Hands over a claimed graph: the next write goes on where the store stands. */
export function takeUp(graph: KeptGraph, release: () => void): void {
  const { card, rows, stands, document } = graph;
  const copied = stands === card.place ? document : undefined;
  awaited.set(card.id, { id: card.id, release, card, rows, stands, written: document, copied });
}

/** Hands over a claimed graph whose file was read again: what the store has of it is replaced. */
export function takeUpAnew(card: GraphCard, release: () => void): void {
  awaited.set(card.id, { ...unread, id: card.id, release, card });
}

/** From here on every change is kept, in one transaction each; many in a row become few. */
export function keepEveryChange(): void {
  useDocument.subscribe((now, before) => {
    if (now.history === before.history && now.origin === before.origin) return;
    keepNow();
  });
  keepNow();
}

/** Nothing can be kept: the person learns it when there first is something to lose. */
export function keepNothing(): void {
  kept = "denied";
  const stop = useDocument.subscribe((now, before) => {
    if (now.document === before.document) return;
    stop();
    showNotice({ tone: "fault", key: "autosave.failed" });
  });
}

/** One write at a time, each of the newest state: many changes in a row become few writes. */
let queue: Promise<void> = Promise.resolve();

function keepNow(): void {
  if (kept === "denied") return;
  const isQueued = kept === "pending";
  kept = "pending";
  if (!isQueued) enqueue("quick");
}

/** Resolves when the store has everything, the picture included. */
export function settled(): Promise<void> {
  return kept === "denied" ? Promise.resolve() : enqueue("whole");
}

function enqueue(how: "quick" | "whole"): Promise<void> {
  clearTimeout(resting);
  queue = queue.then(() => guarded(() => writeNewest(how)));
  return queue;
}

async function writeNewest(how: "quick" | "whole"): Promise<void> {
  kept = "writing";
  await write(how);
  // A change that came while the last one was written is still pending, and queued.
  if (kept === "writing") kept = "kept";
  if (how !== "quick") return;
  // One pause is one whole write: a row of them would stand in the way of the next change.
  clearTimeout(resting);
  resting = setTimeout(() => void settled(), restMs);
}

async function guarded(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    // Room can be made, and the next change tries again; a store that breaks otherwise stays away.
    const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
    kept = isFull ? "full" : "denied";
    showNotice({ tone: "fault", key: isFull ? "autosave.full" : "autosave.failed" });
  }
}

/** When a person pauses, the whole graph and its picture are written. */
const restMs = 800;
let resting: ReturnType<typeof setTimeout> | undefined;

/** Up to this many nodes the whole graph is no more to write than a step. */
const fewNodes = 200;

async function write(how: "quick" | "whole"): Promise<void> {
  const { origin } = useDocument.getState();
  if (desk?.id !== origin.id) await sitDown(origin);
  const at = desk!;
  const state = useDocument.getState();
  // While the claim was made something else may have been put up: it has its own write coming.
  if (state.origin.id !== at.id) return;
  const { document, history } = state;
  const log = newestSteps(logSinceOpening(history));
  const change = stepChange(at.rows, log);
  const isCopied = at.copied === document && change.place === at.stands;
  const isDue = how === "whole" || document.nodes.length <= fewNodes;
  const isLost = !leadsFrom(at.stands, change);
  const whole = isLost || (isDue && !isCopied);
  const card: GraphCard = {
    id: at.id,
    title: document.title,
    nodes: document.nodes.length,
    changed: at.written === document ? (at.card?.changed ?? Date.now()) : Date.now(),
    file: state.origin.file,
    unsaved: isUnsaved(state),
    listed: state.origin.given || state.origin.file !== undefined || log.entries.length > 0,
    open: true,
    deleted: undefined,
    place: change.place,
    revision: (at.card?.revision ?? 0) + 1,
  };
  await writeGraph({
    card,
    content: whole ? { id: at.id, document: fileOf(document), place: change.place } : undefined,
    picture: how === "whole" ? { id: at.id, picture: pictureOf(document) } : undefined,
    keep: change.keep,
    steps: change.steps,
  });
  desk = {
    ...at,
    card,
    rows: change.rows,
    stands: whole ? change.place : at.stands,
    written: document,
    copied: whole ? document : at.copied,
  };
  if (how === "whole") tellOtherWindows();
}

function fileOf(document: object): object {
  return { format: "chalkgrad", version: newestVersion, ...document };
}

/** Leaves the graph from before and claims the one on the canvas; one that changed meanwhile becomes a copy. */
async function sitDown(origin: Origin): Promise<void> {
  if (desk) await leave(desk);
  desk = awaited.get(origin.id) ?? (await claimed(origin.id));
  awaited.delete(origin.id);
  if (!desk) {
    becomeCopy();
    showNotice({ tone: "plain", key: "library.copied" });
    const { id } = useDocument.getState().origin;
    desk = (await claimed(id))!;
  }
  rememberGraph(desk.id);
}

async function leave({ id, card, release }: Desk): Promise<void> {
  if (card) {
    const closed: GraphCard = { ...card, open: false };
    if (card.listed) await writeGraph({ card: closed });
    else await dropGraph(id);
    left.set(id, card.revision);
  }
  release();
}

/** Undefined where another window has it open, or has changed it since this one left it. */
async function claimed(id: string): Promise<Desk | undefined> {
  const release = await claimGraph(id);
  if (!release) return undefined;
  const card = cardFrom(await readCard(id));
  if (card && card.revision !== left.get(id)) {
    release();
    return undefined;
  }
  // Its rows were left in step with what this window remembers, but that is cheaper written than read.
  return { ...unread, id, release, card };
}
