import type { DocumentNode, Effect, GraphDocument } from "@chalkgrad/document";

interface Shared {
  readonly document: GraphDocument;
  /** What is other than before; undefined where nothing is. */
  readonly effect: Effect | undefined;
}

/**
 * A document that came whole, made to share with the one from before all that is the same, and what has changed. So an
 * edit in one window is no more than that edit in the other: nothing else is drawn or computed again.
 */
export function sharedDocument(before: GraphDocument, came: GraphDocument): Shared {
  const old = new Map(before.nodes.map((node) => [node.id, node]));
  const effect = { structure: false, layout: false, text: false };
  const values: string[] = [];
  const seeds: string[] = [];
  effect.structure = before.nodes.length !== came.nodes.length;
  const nodes = came.nodes.map((node, place) => {
    if (before.nodes[place]?.id !== node.id) effect.structure = true;
    const was = old.get(node.id);
    if (!was) return node;
    if (textOf(was) === textOf(node)) return was;
    const parts: readonly (keyof DocumentNode)[] = [...new Set([...keysOf(was), ...keysOf(node)])];
    for (const part of parts) {
      if (plain(was[part]) === plain(node[part])) continue;
      if (part === "position") effect.layout = true;
      else if (part === "label" || part === "trainable" || part === "unit") effect.text = true;
      else if (part === "value") values.push(node.id);
      else if (part === "seed") seeds.push(node.id);
      else effect.structure = true;
    }
    return node;
  });
  const { nodes: _, ...rest } = came;
  const { nodes: __, ...restBefore } = before;
  const sameRest = plain(rest) === plain(restBefore);
  if (!sameRest) effect.layout = effect.text = true;
  if (effect.structure) effect.layout = effect.text = true;
  const same =
    sameRest && !effect.structure && nodes.every((node, place) => node === before.nodes[place]);
  if (same) return { document: before, effect: undefined };
  return {
    document: { ...(sameRest ? restBefore : rest), nodes },
    effect: { ...effect, values, seeds },
  };
}

function keysOf(node: DocumentNode): (keyof DocumentNode)[] {
  return Object.keys(node) as (keyof DocumentNode)[];
}

const texts = new WeakMap<DocumentNode, string>();

function textOf(node: DocumentNode): string {
  let text = texts.get(node);
  if (text === undefined) {
    text = plain(node);
    texts.set(node, text);
  }
  return text;
}

/** As JSON, but for -0, which JSON forgets; nothing is a text of its own. */
function plain(value: unknown): string {
  return JSON.stringify(value, (_, each) => (Object.is(each, -0) ? "-0" : each)) ?? "";
}
