import { elementwiseOp } from "./elementwise.ts";
import { gradientOf, upstream } from "./op.ts";

export const square = elementwiseOp({
  name: "square",
  ports: ["x"],
  forward: (x) => x * x,
  backward: [(dout, x) => dout * (2 * x)],
  formula: {
    forward: "z = x^2",
    backward: {
      x: gradientOf("x", `${upstream} \\cdot 2x`),
    },
  },
  words: {
    en: {
      name: "Square",
      help: "Multiplies x by itself. The gradient is multiplied by 2x: the farther from 0, the steeper.",
    },
    ja: {
      name: "二乗",
      help: "x を二乗します。勾配には 2x が掛かり、0 から離れるほど急になります。",
    },
  },
  samples: [{ inputs: [3] }, { inputs: [[-1.5, 2]] }],
});
