import type { NodeId } from "@chalkgrad/engine";
import { Namespace } from "../../code/python/namespace.ts";

/** The names of one graph, and that of each node's value. */
interface ValueNames {
  readonly names: Namespace;
  readonly nameOf: (id: NodeId) => string;
}

/**
 * A name for the value of each node: ONNX asks for identifiers of C. Ids are nearly that; labels are for people, and stand
 * beside the names.
 */
export function valueNames(ids: readonly NodeId[]): ValueNames {
  const names = new Namespace(new Set());
  const byId = new Map<NodeId, string>();
  // Ids that are names already keep them, whatever the others have to become.
  for (const id of ids) if (isIdentifier(id)) byId.set(id, names.take(id));
  for (const id of ids) {
    if (byId.has(id)) continue;
    const name = id.replaceAll("-", "_");
    byId.set(id, names.take(isIdentifier(name) ? name : `n${name}`));
  }
  return { names, nameOf: (id) => byId.get(id)! };
}

function isIdentifier(text: string): boolean {
  return /^[A-Za-z_]\w*$/.test(text);
}
