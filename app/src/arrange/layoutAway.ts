import type { GraphDocument, Move } from "@chalkgrad/document";
import type { NodeId } from "@chalkgrad/engine";
import { stopLayout, useLayout } from "./layoutUnderWay.ts";

/**
 * Lays a graph out, or some of its nodes, in a thread of its own. Undefined when it was stopped,
 * by hand or by another layout: there is one at a time.
 */
export async function layoutAway(
  document: GraphDocument,
  some?: ReadonlySet<NodeId>,
): Promise<readonly Move[] | undefined> {
  stopLayout();
  const worker = makeWorker();
  if (!worker) return layoutHere(document, some);
  let stop = () => {};
  const stopped = new Promise<undefined>((resolve) => {
    stop = () => resolve(undefined);
  });
  useLayout.setState({ stop });
  try {
    return await Promise.race([answerOf(worker, document, some), stopped]);
  } catch {
    return layoutHere(document, some);
  } finally {
    worker.terminate();
    if (useLayout.getState().stop === stop) useLayout.setState({ stop: undefined });
  }
}

/** Where no worker can be had (a page from a file, a strict frame) the page does it itself. */
async function layoutHere(document: GraphDocument, some: ReadonlySet<NodeId> | undefined) {
  const { newPlaces } = await import("./layout/newPlaces.ts");
  return newPlaces(document, some);
}

function makeWorker(): Worker | undefined {
  try {
    return new Worker(new URL("./layout/layout.worker.ts", import.meta.url), { type: "module" });
  } catch {
    return undefined;
  }
}

function answerOf(
  worker: Worker,
  document: GraphDocument,
  some: ReadonlySet<NodeId> | undefined,
): Promise<readonly Move[]> {
  return new Promise((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<readonly Move[]>) => resolve(data));
    worker.addEventListener("error", ({ message }) => reject(new Error(message)));
    worker.postMessage({ document, some });
  });
}
