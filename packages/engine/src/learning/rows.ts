import type { Graph, NodeId } from "../graph.ts";
import { sizeOf, type Tensor, tensorFrom } from "../tensor.ts";

/** Inputs that hold one row an example, all of them equally many: a data set. */
export interface DataRows {
  readonly nodes: readonly NodeId[];
  readonly count: number;
}

/**
 * The data set of a graph: its inputs that are no parameters and hold a table (two axes or more)
 * with the same number of rows, at least two. Undefined where there is none, or where tables of different
 * lengths leave open which of them is the data.
 */
export function dataRows(graph: Graph, parameters: ReadonlySet<NodeId>): DataRows | undefined {
  const nodes: NodeId[] = [];
  let count: number | undefined;
  for (const node of graph.nodes) {
    if (node.op !== "input" || node.value === undefined || parameters.has(node.id)) continue;
    const { shape } = tensorFrom(node.value);
    if (shape.length < 2 || shape[0]! < 2) continue;
    if (count !== undefined && count !== shape[0]) return undefined;
    count = shape[0];
    nodes.push(node.id);
  }
  return count === undefined ? undefined : { nodes, count };
}

/** Some rows of a table, in the order asked for; shape (rows.length, …). */
export function rowsOf(table: Tensor, rows: readonly number[]): Tensor {
  const [, ...rest] = table.shape;
  const length = sizeOf(rest);
  const data = new Float64Array(rows.length * length);
  for (const [place, row] of rows.entries()) {
    data.set(table.data.subarray(row * length, (row + 1) * length), place * length);
  }
  return { shape: [rows.length, ...rest], data };
}
