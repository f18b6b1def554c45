import { emptyDocument, freshIds, newestVersion } from "@chalkgrad/document";
import { literalFrom, type NodeId } from "@chalkgrad/engine";
import type { DraftNode } from "./graphDraft.ts";

interface Words {
  /** Empty: none. */
  readonly title: string;
  readonly description: string;
}

/** The nodes as the JSON of a document, each with an id that is made of its name. */
export function documentJson(
  drafts: readonly DraftNode[],
  { title, description }: Words,
): { readonly json: unknown; readonly idOf: ReadonlyMap<DraftNode, NodeId> } {
  const freshId = freshIds(emptyDocument);
  const idOf = new Map(drafts.map((draft) => [draft, freshId(draft.name)]));
  const json = {
    format: "chalkgrad",
    version: newestVersion,
    ...(title !== "" && { title }),
    ...(description !== "" && { description }),
    nodes: drafts.map((draft) => nodeJson(draft, idOf)),
  };
  return { json, idOf };
}

function nodeJson(draft: DraftNode, idOf: ReadonlyMap<DraftNode, NodeId>) {
  const { op, inputs, attrs, data, trainable, name } = draft;
  const id = idOf.get(draft)!;
  // The names of inputs are what people know them by.
  const label = draft.label ?? (op === "input" ? name : undefined);
  const sources = Object.entries(inputs).map(([port, source]) => [port, idOf.get(source)!]);
  return {
    id,
    op,
    ...(label !== undefined && label !== id && { label }),
    ...(data && { value: literalFrom(data) }),
    ...(trainable && { trainable }),
    ...(Object.keys(attrs).length > 0 && { attrs }),
    ...(sources.length > 0 && { inputs: Object.fromEntries(sources) }),
  };
}
