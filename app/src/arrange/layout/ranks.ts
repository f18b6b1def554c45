import type { Link } from "./layoutGraph.ts";

/**
 * The column of each node, from 0 at the left: right of all that it reads, and then as near to
 * what reads it as makes the wires short. So a leaf stands beside its first consumer, not at the
 * far left.
 */
export function ranks(count: number, links: readonly Link[]): Int32Array {
  const into: Link[][] = Array.from({ length: count }, () => []);
  const from: Link[][] = Array.from({ length: count }, () => []);
  for (const link of links) {
    into[link.target]!.push(link);
    from[link.source]!.push(link);
  }
  const order = topologicalOrder(into, from);
  const rank = new Int32Array(count);
  /** Whether a node and all that it reads serve one consumer only: they move along with it. */
  const follows = new Uint8Array(count);
  const holdsBack = ({ source }: Link) => from[source]!.length > 1 || !follows[source];
  for (const node of order) {
    for (const { source } of into[node]!) rank[node] = Math.max(rank[node]!, rank[source]! + 1);
    follows[node] = into[node]!.some(holdsBack) ? 0 : 1;
  }
  for (const node of order.reverse()) {
    const wiresOut = from[node]!;
    if (wiresOut.length === 0 || into[node]!.filter(holdsBack).length > wiresOut.length) continue;
    let first = Infinity;
    for (const { target } of wiresOut) first = Math.min(first, rank[target]!);
    rank[node] = first - 1;
  }
  const least = rank.reduce((a, b) => Math.min(a, b), Infinity);
  return rank.map((column) => column - least);
}

function topologicalOrder(into: readonly Link[][], from: readonly Link[][]): number[] {
  const waiting = into.map((links) => links.length);
  const order: number[] = [];
  for (const [node, count] of waiting.entries()) if (count === 0) order.push(node);
  for (const node of order) {
    for (const { target } of from[node]!) if (--waiting[target]! === 0) order.push(target);
  }
  return order;
}
