import { mayUse } from "../platform/documentFile.ts";
import { claimGraph } from "../platform/graphClaims.ts";
import { useDocument } from "../state/document.ts";
import { showNotice } from "../state/view.ts";
import { copyOf } from "./copyOf.ts";
import type { GraphCard } from "./graphCard.ts";
import { takeUp } from "./keeping.ts";
import { readKept } from "./keptGraph.ts";
import { openPicked } from "./openPicked.ts";
import { showGraph } from "./showGraph.ts";

/** Whoever leaves a graph lets go of it within a blink. */
const shortMs = 300;

/** Puts a kept graph on the canvas with its history; one that another window has open, as a copy. */
export async function openKept({ id, title = "" }: GraphCard): Promise<void> {
  if (id === useDocument.getState().origin.id) return;
  const release = await claimGraph(id, shortMs);
  const graph = await readKept(id);
  if (!graph || !("card" in graph)) {
    release?.();
    const params = { file: title };
    showNotice({
      tone: "fault",
      key: "file.failed",
      params,
      second: "file.kept",
      faults: graph ?? [],
    });
    return;
  }
  const { card, document, log } = graph;
  if (release) {
    takeUp(graph, release);
    showGraph(document, { file: card.file, kept: { id, log, unsaved: card.unsaved } });
  } else {
    showGraph(copyOf(document), { given: true });
    showNotice({ tone: "plain", key: "library.openElsewhere" });
  }
}

/** Opens a file of an earlier visit as it stands on the disk now, once the person allows it. */
export async function openRecent({ file }: GraphCard): Promise<void> {
  if (!file?.handle) return;
  try {
    if (!(await mayUse(file.handle, "read"))) return;
    await openPicked([{ file: await file.handle.getFile(), handle: file.handle }]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    showNotice({ tone: "fault", key: "file.openFailed", params: { reason } });
  }
}
