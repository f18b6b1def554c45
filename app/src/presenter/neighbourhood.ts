import type { DocumentNode, GraphDocument } from "@chalkgrad/document";

/** A graph of at most so many nodes is shown whole. */
const mostWhole = 24;
/** A layer of more nodes is shown in part. */
const mostAtWork = 12;

/** What a small picture of a step shows of a graph: all of it, or who is at work with what it takes in and feeds. */
export function neighbourhood(document: GraphDocument, atWork: readonly string[]): GraphDocument {
  if (document.nodes.length <= mostWhole) return document;
  const acting = new Set(atWork.slice(0, mostAtWork));
  const near = new Set(acting);
  for (const node of document.nodes) {
    for (const source of sourcesOf(node)) {
      if (acting.has(node.id)) near.add(source);
      if (acting.has(source)) near.add(node.id);
    }
  }
  const nodes = document.nodes.filter(({ id }) => near.has(id));
  return { nodes: nodes.map((node) => within(node, near)) };
}

function within(node: DocumentNode, near: ReadonlySet<string>): DocumentNode {
  if (!node.inputs || sourcesOf(node).every((source) => near.has(source))) return node;
  const kept = Object.entries<string>(node.inputs).filter(([, source]) => near.has(source));
  return { ...node, inputs: Object.fromEntries(kept) } as DocumentNode;
}

function sourcesOf({ inputs }: DocumentNode): string[] {
  return Object.values<string>(inputs ?? {});
}
