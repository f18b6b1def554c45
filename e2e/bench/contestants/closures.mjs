// Not a package: the design of micrograd, written here in the plainest way. An object and a closure a node; the order is found again in
// each backward pass (with a stack of its own, or long chains would overflow).

import { asNodes, SCALAR_WORKS } from "../graphs.mjs";
import { nanosecondsOf, nanosecondsOnce } from "../timing.mjs";

class Value {
  constructor(data, children) {
    this.data = data;
    this.grad = 0;
    this.children = children;
    this.sendBack = () => {};
  }
}

const OPS = {
  add(a, b) {
    const out = new Value(a.data + b.data, [a, b]);
    out.sendBack = () => {
      a.grad += out.grad;
      b.grad += out.grad;
    };
    return out;
  },
  sub(a, b) {
    const out = new Value(a.data - b.data, [a, b]);
    out.sendBack = () => {
      a.grad += out.grad;
      b.grad -= out.grad;
    };
    return out;
  },
  mul(a, b) {
    const out = new Value(a.data * b.data, [a, b]);
    out.sendBack = () => {
      a.grad += out.grad * b.data;
      b.grad += out.grad * a.data;
    };
    return out;
  },
  neg(a) {
    const out = new Value(-a.data, [a]);
    out.sendBack = () => {
      a.grad -= out.grad;
    };
    return out;
  },
  relu(a) {
    // biome-ignore lint/complexity/useMathMinMax: NaN and -0 as in the engine.
    const out = new Value(a.data <= 0 ? 0 : a.data, [a]);
    out.sendBack = () => {
      a.grad += a.data <= 0 ? 0 : out.grad;
    };
    return out;
  },
};

function backward(roots) {
  const seen = new Set();
  const order = [];
  for (const root of roots) {
    const stack = [[root, 0]];
    if (seen.has(root)) continue;
    seen.add(root);
    while (stack.length > 0) {
      const top = stack[stack.length - 1];
      const child = top[0].children[top[1]++];
      if (child === undefined) order.push(stack.pop()[0]);
      else if (!seen.has(child)) {
        seen.add(child);
        stack.push([child, 0]);
      }
    }
  }
  for (const root of roots) root.grad = 1;
  for (let i = order.length - 1; i >= 0; i--) order[i].sendBack();
}

function pass({ ops, x, y, values }) {
  const nodes = new Array(ops.length);
  const consumed = new Uint8Array(ops.length);
  for (let node = 0; node < ops.length; node++) {
    if (ops[node] === "input") nodes[node] = new Value(values[node], []);
    else nodes[node] = OPS[ops[node]](nodes[x[node]], nodes[y[node]]);
    if (x[node] >= 0) consumed[x[node]] = 1;
    if (y[node] >= 0) consumed[y[node]] = 1;
  }
  backward(nodes.filter((_, node) => !consumed[node]));
  return nodes[0].grad;
}

/** The same from objects with string ids, as a document holds them. */
function passFromNodes(nodes) {
  const values = new Map();
  const consumed = new Set();
  for (const { id, op, value, inputs } of nodes) {
    if (op === "input") {
      values.set(id, new Value(value, []));
      continue;
    }
    values.set(id, OPS[op](values.get(inputs.x), values.get(inputs.y)));
    consumed.add(inputs.x);
    if (inputs.y !== undefined) consumed.add(inputs.y);
  }
  backward(nodes.filter(({ id }) => !consumed.has(id)).map(({ id }) => values.get(id)));
  return values.get("n0").grad;
}

export default function measure(work) {
  if (work.startsWith("cold ")) {
    const nodes = asNodes(SCALAR_WORKS[work.slice(5)]());
    return nanosecondsOnce(() => passFromNodes(nodes), 15);
  }
  const graph = SCALAR_WORKS[work]();
  return graph.ops.length > 100_000
    ? nanosecondsOnce(() => pass(graph), 3)
    : nanosecondsOf(() => pass(graph));
}
