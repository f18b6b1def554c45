import type { LayoutGraph } from "./layoutGraph.ts";

export interface Component extends LayoutGraph {
  /** For each box of the component its place in the whole graph. */
  readonly members: readonly number[];
}

/** The parts of a graph that no wire joins, in the order of their first nodes. */
export function components({ boxes, links }: LayoutGraph): readonly Component[] {
  // Each node points towards the first one of its part.
  const towards = boxes.map((_, index) => index);
  const first = (index: number) => {
    let at = index;
    while (towards[at] !== at) {
      towards[at] = towards[towards[at]!]!;
      at = towards[at]!;
    }
    return at;
  };
  for (const { source, target } of links) {
    const [a, b] = [first(source), first(target)];
    towards[Math.max(a, b)] = Math.min(a, b);
  }
  const parts = new Map<number, { members: number[]; links: LayoutGraph["links"][number][] }>();
  const places = boxes.map((_, index) => {
    const key = first(index);
    const part = parts.get(key) ?? { members: [], links: [] };
    parts.set(key, part);
    return part.members.push(index) - 1;
  });
  for (const link of links) {
    const { source, target } = link;
    parts
      .get(first(source))!
      .links.push({ ...link, source: places[source]!, target: places[target]! });
  }
  return Array.from(parts.values(), (part) => ({
    ...part,
    boxes: part.members.map((index) => boxes[index]!),
  }));
}
