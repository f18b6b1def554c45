// The graphs that everybody runs: the same for every contestant, from a small generator of its own.

const LEAVES = 16;

/** Mulberry32. */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Flat: op names, operands (-1: none) and the leaves' values; a node takes any nodes before it. */
export function randomGraph(count) {
  const random = randomNumbers(12345);
  const ops = new Array(count).fill("input");
  const x = new Int32Array(count).fill(-1);
  const y = new Int32Array(count).fill(-1);
  const values = Float64Array.from({ length: LEAVES }, () => random() * 2 - 1);
  for (let node = LEAVES; node < count; node++) {
    const kind = random();
    x[node] = Math.floor(random() * node);
    if (kind < 0.35) {
      ops[node] = "add";
      y[node] = Math.floor(random() * node);
    } else if (kind < 0.55) {
      ops[node] = "sub";
      y[node] = Math.floor(random() * node);
    } else if (kind < 0.8) {
      ops[node] = "mul";
      y[node] = Math.floor(random() * LEAVES);
    } else {
      ops[node] = kind < 0.9 ? "relu" : "neg";
    }
  }
  return { ops, x, y, values };
}

/** Each node takes the one before it. */
export function chainGraph(count) {
  const ops = Array.from({ length: count }, (_, node) =>
    node < 2 ? "input" : node % 2 ? "add" : "mul",
  );
  const x = Int32Array.from({ length: count }, (_, node) => (node < 2 ? -1 : node - 1));
  const y = Int32Array.from({ length: count }, (_, node) => (node < 2 ? -1 : 0));
  return { ops, x, y, values: Float64Array.of(0.999, 1) };
}

/** 10,000 nodes; the last of the leaves feeds the last 100 of them only. */
export function partialGraph() {
  const count = 10_000;
  const dependents = 100;
  const graph = randomGraph(count);
  const random = randomNumbers(99);
  const changing = LEAVES - 1;
  const replaced = (source) => (source === changing ? 0 : source);
  for (let node = LEAVES; node < count - dependents; node++) {
    graph.x[node] = replaced(graph.x[node]);
    graph.y[node] = replaced(graph.y[node]);
  }
  for (let node = count - dependents; node < count; node++) {
    const first = count - dependents;
    graph.ops[node] = ["add", "sub", "mul"][node % 3];
    graph.x[node] = node === first ? changing : first + Math.floor(random() * (node - first));
    graph.y[node] = Math.floor(random() * LEAVES - 1) < 0 ? 0 : Math.floor(random() * (LEAVES - 1));
  }
  return { ...graph, changing, dependents };
}

/** As a document holds it: objects with string ids. */
export function asNodes({ ops, x, y, values }) {
  return ops.map((op, node) => {
    const id = `n${node}`;
    if (op === "input") return { id, op, value: values[node] };
    const inputs = y[node] < 0 ? { x: `n${x[node]}` } : { x: `n${x[node]}`, y: `n${y[node]}` };
    return { id, op, inputs };
  });
}

export const SCALAR_WORKS = {
  "random 1,000": () => randomGraph(1_000),
  "random 10,000": () => randomGraph(10_000),
  "random 100,000": () => randomGraph(100_000),
  "random 1,000,000": () => randomGraph(1_000_000),
  "chain 100,000": () => chainGraph(100_000),
};

export const NET = { batch: 100, inputs: 784, hidden: 50, classes: 10 };

/** Repeatable numbers for the net's weights and pictures. */
export function numbers(count, scale, seed) {
  const random = randomNumbers(seed);
  return Float64Array.from({ length: count }, () => (random() * 2 - 1) * scale);
}
