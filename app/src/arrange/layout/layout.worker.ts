import type { GraphDocument } from "@chalkgrad/document";
import type { NodeId } from "@chalkgrad/engine";
import { newPlaces } from "./newPlaces.ts";

interface Request {
  readonly document: GraphDocument;
  readonly some: ReadonlySet<NodeId> | undefined;
}

// One graph comes in, its places go out; whoever wants no answer any more ends the thread.
addEventListener("message", ({ data: { document, some } }: MessageEvent<Request>) => {
  postMessage(newPlaces(document, some));
});
