// Reactive libraries on "one input changes": a signal an input, a computed value a node; values only, as none has gradients.

import { computed as preactComputed, signal as preactSignal } from "@preact/signals-core";
import { computed as alienComputed, signal as alienSignal } from "alien-signals";
import { configure, computed as mobxComputed, observable, observe, runInAction } from "mobx";
import { partialGraph } from "../graphs.mjs";
import { nanosecondsOf } from "../timing.mjs";

const VALUE = {
  add: (x, y) => x + y,
  sub: (x, y) => x - y,
  mul: (x, y) => x * y,
  neg: (x) => -x,
  // biome-ignore lint/complexity/useMathMinMax: NaN and -0 as in the engine.
  relu: (x) => (x <= 0 ? 0 : x),
};

function build(source, derive, read) {
  const { ops, x, y, values, changing } = partialGraph();
  const nodes = [];
  for (let node = 0; node < ops.length; node++) {
    const value = VALUE[ops[node]];
    const [a, b] = [x[node], y[node]];
    if (!value) nodes.push(source(values[node]));
    else if (b < 0) nodes.push(derive(() => value(read(nodes[a]))));
    else nodes.push(derive(() => value(read(nodes[a]), read(nodes[b]))));
  }
  for (const node of nodes) read(node);
  return {
    input: nodes[changing],
    nodes,
    last: nodes[nodes.length - 1],
    dependents: nodes.slice(-100),
  };
}

const LIBRARIES = {
  "alien-signals": () => {
    const read = (node) => node();
    const { input, dependents } = build(alienSignal, alienComputed, read);
    return (i) => {
      input((i % 16) / 16);
      for (const node of dependents) node();
    };
  },
  "@preact/signals-core": () => {
    const { input, dependents } = build(preactSignal, preactComputed, (node) => node.value);
    return (i) => {
      input.value = (i % 16) / 16;
      for (const node of dependents) node.value;
    };
  },
  mobx: () => {
    configure({ enforceActions: "never" });
    const { input, nodes } = build(
      (value) => observable.box(value),
      (derive) => mobxComputed(derive),
      (node) => node.get(),
    );
    // Unobserved computed values are not kept: somebody has to watch.
    for (const node of nodes) observe(node, () => {});
    return (i) => runInAction(() => input.set((i % 16) / 16));
  },
};

export const libraries = Object.keys(LIBRARIES);

export default function measure(work) {
  return nanosecondsOf(LIBRARIES[work.split("|")[1]]());
}
