import { decodeLink, encodeLink, type GraphDocument } from "@chalkgrad/document";
import { visitInTheme, visitWithNumbers } from "../actions/settings.ts";
import { addressWith, forgetLinkedGraph, linkedHash } from "../platform/address.ts";
import { writeClipboard } from "../platform/clipboard.ts";
import { camera } from "../state/camera.ts";
import { startWith, useDocument } from "../state/document.ts";
import { type Embedding, useEmbedding } from "../state/embedding.ts";
import { usePacing } from "../state/pacing.ts";
import { seek } from "../state/playhead.ts";
import { present } from "../state/projection.ts";
import { useResults } from "../state/results.ts";
import { showNotice, useView } from "../state/view.ts";
import { hashOf, type LinkParts, linkParts } from "./linkParts.ts";
import { showGraph } from "./showGraph.ts";
import { withPlaces } from "./withPlaces.ts";

/**
 * The address that holds the whole graph on the canvas; nothing is sent anywhere.
 * @throws where the browser is too old to make one.
 */
export async function linkAddress(extras: Omit<LinkParts, "graph">): Promise<string> {
  const graph = await encodeLink(useDocument.getState().document);
  return addressWith(hashOf({ graph, ...extras }));
}

/** Puts a link on the clipboard. */
export async function copyLink(): Promise<void> {
  try {
    const address = await linkAddress({});
    const params = { count: address.length };
    const copied = await writeClipboard(address);
    if (copied) showNotice({ tone: "plain", key: "link.copied", params });
    else showNotice({ tone: "fault", key: "link.shown", params: { address } });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    showNotice({ tone: "fault", key: "link.failed", params: { reason } });
  }
}

/** A link comes from anybody: what is wrong with it is said, and the open graph stays. */
export async function openLinked(): Promise<void> {
  const hash = linkedHash();
  if (hash === undefined) return;
  forgetLinkedGraph();
  const {
    graph,
    step,
    theme,
    speed,
    numbers,
    present: presented,
    bothLanguages,
    embed,
    leftOut,
  } = linkParts(hash);
  const decoded = await decodeLink(graph);
  if (!decoded.ok) {
    showNotice({ tone: "fault", key: "link.broken", second: "file.kept", faults: decoded.faults });
    return;
  }
  const placed = await withPlaces(decoded.document);
  if (!placed) return;
  if (embed) showEmbedded(placed, embed);
  else showGraph(placed, { given: true });
  if (theme) visitInTheme(theme);
  if (speed !== undefined) usePacing.setState({ speed });
  if (numbers) visitWithNumbers(numbers);
  if (bothLanguages) useView.setState({ bothLanguages });
  if (presented) present();
  const missed = [...leftOut];
  if (step !== undefined && !(await showStep(step))) missed.push(`step=${step}`);
  if (missed.length > 0) {
    const params = { parts: missed.join(" & ") };
    showNotice({ tone: "plain", key: "link.leftOut", params });
  }
}

/** Within another page there is nothing from before to come back to. */
function showEmbedded(document: GraphDocument, shown: Embedding): void {
  useEmbedding.setState({ shown });
  startWith(document, { given: true });
  requestAnimationFrame(() => camera()?.fit("at once"));
}

/** False where the pass has no such step, or never comes to be. */
async function showStep(number: number): Promise<boolean> {
  const { document } = useDocument.getState();
  await new Promise<void>((ready) => {
    const check = () => {
      if (useResults.getState().progress === "computing") return;
      stop();
      ready();
    };
    const stop = useResults.subscribe(check);
    check();
  });
  const step = useResults.getState().plan.steps[number - 1];
  if (!step) return false;
  // Whoever has begun to work meanwhile is not interrupted.
  if (useDocument.getState().document === document) seek(step.start);
  return true;
}
