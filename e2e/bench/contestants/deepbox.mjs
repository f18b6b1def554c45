// deepbox 1.0.0: a define-by-run autograd of tensors, float64. A pass builds the graph anew, as its users do.

import * as deepbox from "deepbox/ndarray";
import { asNodes, NET, numbers, SCALAR_WORKS } from "../graphs.mjs";
import { nanosecondsOf, nanosecondsOnce } from "../timing.mjs";

const float64 = { dtype: "float64" };

function pass({ ops, x, y, values }) {
  const nodes = new Array(ops.length);
  const sinks = new Uint8Array(ops.length).fill(1);
  for (let node = 0; node < ops.length; node++) {
    const op = ops[node];
    if (op === "input") {
      nodes[node] = deepbox.parameter(values[node], float64);
      continue;
    }
    const left = nodes[x[node]];
    nodes[node] = y[node] < 0 ? left[op]() : left[op](nodes[y[node]]);
    sinks[x[node]] = 0;
    if (y[node] >= 0) sinks[y[node]] = 0;
  }
  let total;
  for (let node = 0; node < ops.length; node++) {
    if (sinks[node]) total = total ? total.add(nodes[node]) : nodes[node];
  }
  total.backward();
  return nodes[0].grad;
}

/** The same from objects with string ids, as a document holds them. */
function passFromNodes(nodes) {
  const values = new Map();
  const consumed = new Set();
  for (const { id, op, value, inputs } of nodes) {
    if (op === "input") {
      values.set(id, deepbox.parameter(value, float64));
      continue;
    }
    const left = values.get(inputs.x);
    values.set(id, inputs.y === undefined ? left[op]() : left[op](values.get(inputs.y)));
    consumed.add(inputs.x);
    if (inputs.y !== undefined) consumed.add(inputs.y);
  }
  let total;
  for (const { id } of nodes) {
    if (!consumed.has(id)) total = total ? total.add(values.get(id)) : values.get(id);
  }
  total.backward();
  return values.get("n0").grad;
}

function net() {
  const { batch, inputs, hidden, classes } = NET;
  const rows = (flat, width) =>
    Array.from({ length: flat.length / width }, (_, row) => [
      ...flat.subarray(row * width, (row + 1) * width),
    ]);
  const x = deepbox.tensor(rows(numbers(batch * inputs, 1, 1), inputs), float64);
  const t = deepbox.tensor(
    Array.from({ length: batch }, (_, row) =>
      Array.from({ length: classes }, (_, k) => Number(row % classes === k)),
    ),
    float64,
  );
  const w1 = deepbox.parameter(rows(numbers(inputs * hidden, 0.1, 2), hidden), float64);
  const b1 = deepbox.parameter([...numbers(hidden, 0.1, 3)], float64);
  const w2 = deepbox.parameter(rows(numbers(hidden * classes, 0.1, 4), classes), float64);
  const b2 = deepbox.parameter([...numbers(classes, 0.1, 5)], float64);
  const picture = deepbox.parameter(x, { requiresGrad: false });
  const target = deepbox.parameter(t, { requiresGrad: false });
  return nanosecondsOf(() => {
    const scores = picture.matmul(w1).add(b1).sigmoid().matmul(w2).add(b2);
    const likelihood = deepbox.logSoftmaxGrad(scores, 1);
    const loss = likelihood.mul(target).sum().neg().div(deepbox.parameter(batch, float64));
    loss.backward();
    for (const weights of [w1, b1, w2, b2]) {
      const { data } = weights;
      const gradient = weights.grad.data;
      for (let i = 0; i < data.length; i++) data[i] -= 0.01 * gradient[i];
      weights.zeroGrad();
    }
  });
}

export default function measure(work) {
  if (work === "net") return net();
  if (work.startsWith("cold ")) {
    const nodes = asNodes(SCALAR_WORKS[work.slice(5)]());
    return nanosecondsOnce(() => passFromNodes(nodes), 7);
  }
  const graph = SCALAR_WORKS[work]();
  return graph.ops.length > 100_000
    ? nanosecondsOnce(() => pass(graph), 2)
    : nanosecondsOf(() => pass(graph));
}
