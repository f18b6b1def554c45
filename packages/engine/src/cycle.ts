import { PORTS, type Structure } from "./structure.ts";

/** A cycle as handles, each feeding the next and the last feeding the first. */
export type Cycle = readonly number[];

/** Edges that the search for the very shortest cycle may follow before it is content with the best so far. */
const PATIENCE = 20_000_000;

/**
 * One cycle for each knot (strongly connected component) of the graph: its shortest, and of several as short the one through
 * the node that comes first in the file. In a knot so large that the search would take seconds, a short one.
 */
export function cyclesOf(structure: Structure): Cycle[] {
  const first = structure.ordered;
  const count = structure.nodes.length - first;
  if (count === 0) return [];
  const feeds = consumersAmong(structure, first, count);
  const cycles: Cycle[] = [];
  for (const knot of knotsOf(feeds, count)) {
    cycles.push(shortestIn(knot, feeds, count).map((node) => node + first));
  }
  return cycles.sort((a, b) => a[0]! - b[0]!);
}

/** Whom each of the nodes feeds, as one flat list: of node n from starts[n] to starts[n + 1]. */
interface Feeds {
  readonly starts: Int32Array;
  readonly targets: Int32Array;
}

function consumersAmong(structure: Structure, first: number, count: number): Feeds {
  const starts = new Int32Array(count + 1);
  const each = (visit: (source: number, target: number) => void) => {
    for (let target = 0; target < count; target++) {
      for (let port = 0; port < PORTS; port++) {
        const source = structure.operands[port]![target + first]! - first;
        if (source >= 0) visit(source, target);
      }
    }
  };
  each((source) => {
    starts[source + 1]!++;
  });
  for (let node = 0; node < count; node++) starts[node + 1]! += starts[node]!;
  const targets = new Int32Array(starts[count]!);
  const cursor = starts.slice();
  each((source, target) => {
    targets[cursor[source]!++] = target;
  });
  return { starts, targets };
}

/** Strongly connected components that hold a cycle (Tarjan, with a stack of its own). */
function knotsOf({ starts, targets }: Feeds, count: number): number[][] {
  const index = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const onStack = new Uint8Array(count);
  const edge = starts.slice(0, count);
  const path: number[] = [];
  const stack: number[] = [];
  const knots: number[][] = [];
  let clock = 0;
  for (let root = 0; root < count; root++) {
    if (index[root]! >= 0) continue;
    path.push(root);
    while (path.length > 0) {
      const node = path[path.length - 1]!;
      if (index[node]! < 0) {
        index[node] = low[node] = clock++;
        stack.push(node);
        onStack[node] = 1;
      }
      if (edge[node]! < starts[node + 1]!) {
        const target = targets[edge[node]!++]!;
        if (index[target]! < 0) path.push(target);
        else if (onStack[target]) low[node] = Math.min(low[node]!, index[target]!);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[node]!);
      if (low[node] !== index[node]) continue;
      const knot: number[] = [];
      let member: number;
      do {
        member = stack.pop()!;
        onStack[member] = 0;
        knot.push(member);
      } while (member !== node);
      const loops = knot.length > 1 || targetsOf(node).includes(node);
      if (loops) knots.push(knot.sort((a, b) => a - b));
    }
  }
  return knots;

  function targetsOf(node: number): Int32Array {
    return targets.subarray(starts[node]!, starts[node + 1]!);
  }
}

/** Breadth first from one member after another, none searched through twice. */
function shortestIn(knot: readonly number[], { starts, targets }: Feeds, count: number): number[] {
  const NOBODY = -1;
  const inside = new Uint8Array(count);
  for (const member of knot) inside[member] = 1;
  const cameFrom = new Int32Array(count);
  const seenIn = new Int32Array(count).fill(NOBODY);
  const queue = new Int32Array(knot.length);
  let best: number[] = [];
  let patience = PATIENCE;
  for (const start of knot) {
    if (best.length === 1 || (best.length > 0 && patience <= 0)) break;
    let end = 1;
    queue[0] = start;
    seenIn[start] = start;
    cameFrom[start] = NOBODY;
    let last = NOBODY;
    for (let at = 0; at < end && last === NOBODY; at++) {
      const node = queue[at]!;
      for (let edge = starts[node]!; edge < starts[node + 1]!; edge++) {
        patience--;
        const target = targets[edge]!;
        if (target === start) {
          last = node;
          break;
        }
        if (!inside[target] || seenIn[target] === start) continue;
        seenIn[target] = start;
        cameFrom[target] = node;
        queue[end++] = target;
      }
    }
    // Later searches need not pass here: every cycle through this node was seen.
    inside[start] = 0;
    if (last === NOBODY) continue;
    const cycle: number[] = [];
    for (let node = last; node !== NOBODY; node = cameFrom[node]!) cycle.push(node);
    if (best.length === 0 || cycle.length < best.length) best = cycle.reverse();
  }
  return best;
}
