import { addressWith, forgetLinkedGraph, linkedGraph, onLinkedGraph } from "../platform/address.ts";
import { writeClipboard } from "../platform/clipboard.ts";
import { useDocument } from "../state/document.ts";
import { showNotice } from "../state/view.ts";
import { showGraph } from "./showGraph.ts";
import { withPlaces } from "./withPlaces.ts";

/** Packing and unpacking is fetched when there is a link to write or to read. */
const loadCodec = () => import("./linkCodec.ts");

/** Puts a link that holds the whole graph on the clipboard; nothing is sent anywhere. */
export async function shareLink(): Promise<void> {
  try {
    const { encodeLink } = await loadCodec();
    const address = addressWith(await encodeLink(useDocument.getState().document));
    const params = { count: address.length };
    const copied = await writeClipboard(address);
    if (copied) showNotice({ tone: "plain", key: "link.copied", params });
    else showNotice({ tone: "fault", key: "link.shown", params: { address } });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    showNotice({ tone: "fault", key: "link.failed", params: { reason } });
  }
}

/** Opens the graph that the address carries, now and when another link is followed. */
export async function followLinks(): Promise<void> {
  onLinkedGraph(() => void openLinked());
  await openLinked();
}

/** A link comes from anybody: what is wrong with it is said, and the open graph stays. */
async function openLinked(): Promise<void> {
  const graph = linkedGraph();
  if (graph === undefined) return;
  forgetLinkedGraph();
  const { decodeLink } = await loadCodec();
  const decoded = await decodeLink(graph);
  if (!decoded.ok) {
    const { faults } = decoded;
    return showNotice({ tone: "fault", key: "link.broken", second: "file.kept", faults });
  }
  const placed = await withPlaces(decoded.document);
  if (placed) showGraph(placed);
}
