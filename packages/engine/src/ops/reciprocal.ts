import { elementwiseOp } from "./elementwise.ts";
import { gradientOf, upstream } from "./op.ts";

export const reciprocal = elementwiseOp({
  name: "reciprocal",
  ports: ["x"],
  forward: (x) => 1 / x,
  backward: [(dout, _x, _y, out) => -dout * (out * out)],
  formula: {
    forward: "z = \\frac{1}{x}",
    backward: {
      x: gradientOf("x", `${upstream} \\cdot (-z^2)`),
    },
  },
  words: {
    en: {
      name: "Reciprocal",
      help: "Computes 1 divided by x. The gradient is multiplied by minus the square of the result.",
    },
    ja: {
      name: "逆数",
      help: "1 を x で割ります。勾配には、出力の二乗にマイナスを付けたものが掛かります。",
    },
  },
  samples: [{ inputs: [4] }, { inputs: [[-0.5, 2]] }],
});
