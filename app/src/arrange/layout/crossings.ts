import type { Layers } from "./layers.ts";
import { mostPorts } from "./layoutGraph.ts";

/** How often segments cross between their columns, when items stand at these places in them. */
export function crossings({ columns, from }: Layers, place: Int32Array): number {
  let count = 0;
  for (const [index, column] of columns.slice(0, -1).entries()) {
    const arrivals: number[] = [];
    for (const item of column) {
      const own = from[item]!.map(({ to, port }) => place[to]! * mostPorts + port);
      arrivals.push(...own.sort((a, b) => a - b));
    }
    count += inversions(arrivals, columns[index + 1]!.length * mostPorts);
  }
  return count;
}

/** How many pairs stand in the wrong order; the numbers lie in [0, size). Counted with a Fenwick tree. */
function inversions(numbers: readonly number[], size: number): number {
  const tree = new Int32Array(size + 1);
  let count = 0;
  for (const [seen, number] of numbers.entries()) {
    let notAbove = 0;
    for (let at = number + 1; at > 0; at -= at & -at) notAbove += tree[at]!;
    count += seen - notAbove;
    for (let at = number + 1; at <= size; at += at & -at) tree[at]!++;
  }
  return count;
}
