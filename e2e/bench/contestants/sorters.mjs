// Topological sorts of packages on the same graph; smaller than ours, as they would not end: times are scaled up by the number of nodes.

import * as graphlib from "@dagrejs/graphlib";
import { DirectedGraph } from "graphology";
import { topologicalSort } from "graphology-dag";
import toposort from "toposort";
import { randomGraph } from "../graphs.mjs";
import { nanosecondsOnce } from "../timing.mjs";

const COUNT = 100_000;

function edges() {
  const { x, y } = randomGraph(COUNT);
  const list = [];
  for (let node = 0; node < COUNT; node++) {
    if (x[node] >= 0) list.push([`n${x[node]}`, `n${node}`]);
    if (y[node] >= 0 && y[node] !== x[node]) list.push([`n${y[node]}`, `n${node}`]);
  }
  return list;
}

const SORTERS = {
  toposort: (list) => () => toposort(list),
  "graphology-dag": (list) => {
    const graph = new DirectedGraph();
    for (const [from, to] of list) graph.mergeEdge(from, to);
    return () => topologicalSort(graph);
  },
  "@dagrejs/graphlib": (list) => {
    const graph = new graphlib.Graph();
    for (const [from, to] of list) graph.setEdge(from, to);
    return () => graphlib.alg.topsort(graph);
  },
};

export const libraries = Object.keys(SORTERS);

export default function measure(work) {
  const sort = SORTERS[work.split("|")[1]](edges());
  return nanosecondsOnce(sort, 3) * (1_000_000 / COUNT);
}
