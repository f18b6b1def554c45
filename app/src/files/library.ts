import {
  applyCommand,
  type GraphDocument,
  historyFrom,
  logOf,
  newestVersion,
  record,
  setTitle,
} from "@chalkgrad/document";
import { claimedGraphs, claimGraph } from "../platform/graphClaims.ts";
import {
  dropGraph,
  readCard,
  readCards,
  readPictures,
  writeGraph,
} from "../platform/graphStore.ts";
import { tellOtherWindows } from "../platform/otherWindows.ts";
import { type DocumentFile, dispatch, freshName, useDocument } from "../state/document.ts";
import { copyOf } from "./copyOf.ts";
import { cardFrom, type GraphCard } from "./graphCard.ts";
import { type KeptGraph, readKept } from "./keptGraph.ts";
import { type Picture, pictureFrom, pictureOf } from "./picture.ts";
import { newestSteps, stepChange } from "./stepRows.ts";

/** A graph as the library shows it. */
export interface LibraryGraph {
  readonly card: GraphCard;
  readonly picture: Picture | undefined;
  /** The window that has it open. */
  readonly open: "here" | "elsewhere" | undefined;
}

/** The cards of all graphs, the one that changed last first. */
export async function allCards(): Promise<readonly GraphCard[]> {
  const cards = (await readCards()).map(cardFrom).filter((card) => card !== undefined);
  return cards.sort((a, b) => b.changed - a.changed);
}

export async function readLibrary(): Promise<readonly LibraryGraph[]> {
  const [cards, pictures, claimed] = await Promise.all([
    allCards(),
    readPictures(),
    claimedGraphs(),
  ]);
  const here = useDocument.getState().origin.id;
  return cards
    .filter(({ listed }) => listed)
    .map((card) => ({
      card,
      picture: pictureFrom(pictures.get(card.id)),
      open: card.id === here ? "here" : claimed.has(card.id) ? "elsewhere" : undefined,
    }));
}

/** Keeps a graph without showing it. */
export async function keepAside(
  document: GraphDocument,
  file: DocumentFile | undefined,
): Promise<void> {
  const id = freshName();
  const card: GraphCard = {
    id,
    title: document.title,
    nodes: document.nodes.length,
    changed: Date.now(),
    file,
    unsaved: file === undefined,
    listed: true,
    open: false,
    deleted: undefined,
    place: 0,
    revision: 1,
  };
  await writeGraph({ card, ...contentOf(id, document, 0) });
  tellOtherWindows();
}

function contentOf(id: string, document: GraphDocument, place: number) {
  const file = { format: "chalkgrad", version: newestVersion, ...document };
  return {
    content: { id, document: file, place },
    picture: { id, picture: pictureOf(document) },
  };
}

/** Of a graph that is open, in whatever window, the copy is what was kept last. */
export async function duplicateGraph(id: string): Promise<boolean> {
  const graph = await readKept(id);
  if (graph && "card" in graph) await keepAside(copyOf(graph.document), undefined);
  return true;
}

/** Whether it could be done: not while another window has the graph open. */
export async function renameGraph(id: string, title: string | undefined): Promise<boolean> {
  if (id === useDocument.getState().origin.id) {
    dispatch(setTitle(title));
    return true;
  }
  return whileClaimed(id, async () => {
    const graph = await readKept(id);
    if (graph && "card" in graph) await rename(graph, title);
  });
}

/** As if it were open: the new title is a step of the graph's history. */
async function rename(
  { card, document, log, rows }: KeptGraph,
  title: string | undefined,
): Promise<void> {
  const change = applyCommand(document, setTitle(title));
  const history = record(historyFrom(log), change);
  const { keep, steps, place } = stepChange(rows, newestSteps(logOf(history)));
  const renamed: GraphCard = {
    ...card,
    title,
    place,
    changed: Date.now(),
    unsaved: true,
    revision: card.revision + 1,
  };
  await writeGraph({ card: renamed, ...contentOf(card.id, change.document, place), keep, steps });
}

/** Puts a graph aside, or back; false where another window has it open. */
export function deleteGraph(id: string): Promise<boolean> {
  return mark(id, Date.now());
}

export function bringBack(id: string): Promise<boolean> {
  return mark(id, undefined);
}

function mark(id: string, deleted: number | undefined): Promise<boolean> {
  return whileClaimed(id, async () => {
    const card = cardFrom(await readCard(id));
    if (!card) return;
    const marked: GraphCard = { ...card, deleted, open: false, revision: card.revision + 1 };
    await writeGraph({ card: marked });
  });
}

/** For good: only what was deleted before. */
export async function forgetGraphs(ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await whileClaimed(id, async () => {
      if (cardFrom(await readCard(id))?.deleted !== undefined) await dropGraph(id);
    });
  }
}

const shortMs = 200;

async function whileClaimed(id: string, work: () => Promise<void>): Promise<boolean> {
  const release = await claimGraph(id, shortMs);
  if (!release) return false;
  try {
    await work();
  } finally {
    release();
  }
  tellOtherWindows();
  return true;
}
