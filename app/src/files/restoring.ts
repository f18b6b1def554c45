import type { GraphDocument } from "@chalkgrad/document";
import { claimedGraphs, claimGraph } from "../platform/graphClaims.ts";
import { dropGraph, readCards } from "../platform/graphStore.ts";
import { guardPage } from "../platform/pageGuard.ts";
import { graphOfWindow } from "../platform/thisWindow.ts";
import { camera } from "../state/camera.ts";
import { type Opening, startWith, useDocument } from "../state/document.ts";
import { showNotice } from "../state/view.ts";
import { copyOf } from "./copyOf.ts";
import { cardFrom, type GraphCard } from "./graphCard.ts";
import { keepEveryChange, keepNothing, takeUp, wouldLoseWork } from "./keeping.ts";
import { readKept } from "./keptGraph.ts";

/**
 * Brings back what this window had before it was reloaded, or unsaved work that another window left
 * behind, with its history, and from then on keeps every change. Where nothing can be kept, says so at
 * the first change and leaves the rest to the warning before the window is closed.
 */
export async function startKeeping(): Promise<void> {
  guardPage(wouldLoseWork);
  try {
    const id = graphOfWindow();
    if (id === undefined || !(await restoreOwn(id))) await restoreLeftBehind();
    keepEveryChange();
  } catch {
    keepNothing();
  }
}

async function restoreOwn(id: string): Promise<boolean> {
  const release = await claimGraph(id);
  if (release) return restore(id, release);
  // A duplicated tab remembers the same graph: two windows never write over each other.
  const graph = await readKept(id);
  if (!graph || !("card" in graph)) return false;
  if (!graph.card.listed) return false;
  putBack(copyOf(graph.document), { given: true });
  showNotice({ tone: "plain", key: "library.openElsewhere" });
  return true;
}

async function restoreLeftBehind(): Promise<void> {
  const claimed = await claimedGraphs();
  const cards = (await readCards()).map(cardFrom).filter((card) => card !== undefined);
  const lost = cards.filter(({ id }) => !claimed.has(id));
  for (const { id, listed } of lost) if (!listed) await dropGraph(id);
  for (const { id } of lost.filter(isWork).sort((a, b) => b.changed - a.changed)) {
    // Whoever holds a graph that was left behind has just taken it.
    const release = await claimGraph(id, "at once");
    if (!release || !(await restore(id, release))) continue;
    showNotice({ tone: "plain", key: "autosave.restored" });
    return;
  }
}

function isWork({ listed, open, unsaved, deleted }: GraphCard): boolean {
  return listed && open && unsaved && deleted === undefined;
}

async function restore(id: string, release: () => void): Promise<boolean> {
  const before = useDocument.getState().history;
  const graph = await readKept(id);
  if (!graph || !("card" in graph) || useDocument.getState().history !== before) {
    release();
    if (graph && !("card" in graph)) {
      showNotice({ tone: "fault", key: "library.damaged", faults: graph });
    }
    return false;
  }
  const { card, document, log } = graph;
  takeUp(graph, release);
  putBack(document, {
    file: card.file,
    given: card.listed,
    kept: { id, log, unsaved: card.unsaved },
  });
  return true;
}

/** From a slow disk it comes when the canvas stands already, turned to the graph of the first screen. */
function putBack(document: GraphDocument, opening: Opening): void {
  startWith(document, opening);
  requestAnimationFrame(() => camera()?.fit("at once"));
}
