import type { LayoutGraph, Link } from "./layoutGraph.ts";

const unseen = 0;
const open = 1;
const done = 2;

/**
 * The links without those that close a cycle. A graph with a cycle cannot be computed, but it has
 * to be seen to be mended.
 */
export function acyclic({ boxes, links }: LayoutGraph): readonly Link[] {
  const leaving: Link[][] = boxes.map(() => []);
  for (const link of links) leaving[link.source]!.push(link);
  const state = new Uint8Array(boxes.length);
  const next = new Uint32Array(boxes.length);
  const closing = new Set<Link>();
  for (let root = 0; root < boxes.length; root++) {
    if (state[root] !== unseen) continue;
    const path = [root];
    state[root] = open;
    while (path.length > 0) {
      const at = path.at(-1)!;
      const link = leaving[at]![next[at]!++];
      if (!link) {
        state[at] = done;
        path.pop();
      } else if (state[link.target] === open) {
        closing.add(link);
      } else if (state[link.target] === unseen) {
        state[link.target] = open;
        path.push(link.target);
      }
    }
  }
  return closing.size === 0 ? links : links.filter((link) => !closing.has(link));
}
