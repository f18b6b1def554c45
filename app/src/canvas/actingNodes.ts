import { nodeOf } from "@chalkgrad/document";
import { useDocument } from "../state/document.ts";

/** What feeds these nodes. */
export function sourcesOf(nodes: readonly string[]): string[] {
  const { document } = useDocument.getState();
  return nodes.flatMap((id) => Object.values<string>(nodeOf(document, id)?.inputs ?? {}));
}
