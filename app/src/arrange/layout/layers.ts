import type { Link } from "./layoutGraph.ts";

/** The part of a link between two neighbouring columns. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** Of its link where it arrives at the node, else 0. */
  readonly port: number;
  readonly offset: number;
  readonly link: Link;
  /** Whether the middle of the wire, with the numbers, lies in this gap between columns. */
  readonly hasNumbers: boolean;
}

/** Where a link that is longer than one column passes the columns between. */
export interface Passage {
  readonly link: Link;
  /** The item in the column `step` of `span` on the way. */
  readonly item: number;
  readonly step: number;
  readonly span: number;
}

/** Columns of items: the nodes, by their number, and behind them the passages of long links. */
export interface Layers {
  /** Items from top to bottom, a list a column. */
  readonly columns: number[][];
  readonly itemCount: number;
  /** The column of each item. */
  readonly columnOf: readonly number[];
  readonly passages: readonly Passage[];
  /** The segments that arrive at, and leave, each item. */
  readonly into: readonly (readonly Segment[])[];
  readonly from: readonly (readonly Segment[])[];
}

/** More passages than this make no picture clearer, only the layout slower: the longest go without. */
const mostPassages = 40_000;

export function layersOf(rank: Int32Array, links: readonly Link[]): Layers {
  const count = rank.length;
  const span = ({ source, target }: Link) => rank[target]! - rank[source]!;
  const longest = longestWithPassages(links.map(span));
  const columns: number[][] = [];
  const columnOf: number[] = [];
  const put = (item: number, column: number) => {
    columns[column] ??= [];
    columns[column].push(item);
    columnOf[item] = column;
  };
  for (let node = 0; node < count; node++) put(node, rank[node]!);
  const passages: Passage[] = [];
  const segments: Segment[] = [];
  for (const link of links) {
    const length = span(link);
    if (length > longest) continue;
    let from = link.source;
    for (let step = 1; step < length; step++) {
      const item = count + passages.length;
      passages.push({ link, item, step, span: length });
      put(item, rank[link.source]! + step);
      const hasNumbers = 2 * step - 1 === length;
      segments.push({ from, to: item, port: 0, offset: 0, link, hasNumbers });
      from = item;
    }
    const { target: to, port, offset } = link;
    segments.push({ from, to, port, offset, link, hasNumbers: length === 1 });
  }
  const itemCount = count + passages.length;
  const into: Segment[][] = Array.from({ length: itemCount }, () => []);
  const from: Segment[][] = Array.from({ length: itemCount }, () => []);
  for (const segment of segments) {
    into[segment.to]!.push(segment);
    from[segment.from]!.push(segment);
  }
  for (const list of into) list.sort((a, b) => a.port - b.port);
  return { columns, columnOf, itemCount, passages, into, from };
}

function longestWithPassages(spans: number[]): number {
  let room = mostPassages;
  const rising = spans.sort((a, b) => a - b);
  for (const span of rising) {
    room -= span - 1;
    if (room < 0) return span - 1;
  }
  return Infinity;
}
