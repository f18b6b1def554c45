import { elementwiseOp } from "./elementwise.ts";
import { gradientOf, upstream } from "./op.ts";

export const abs = elementwiseOp({
  name: "abs",
  ports: ["x"],
  forward: (x) => Math.abs(x),
  backward: [(dout, x) => dout * Math.sign(x)],
  formula: {
    forward: "z = |x|",
    backward: {
      x: gradientOf("x", `${upstream} \\cdot \\operatorname{sgn}(x)`),
    },
  },
  words: {
    en: {
      name: "Absolute value",
      help: "Drops the sign of x. The gradient passes where x is positive, turns its sign where x is negative, and is 0 at 0.",
    },
    ja: {
      name: "絶対値",
      help: "x の符号を取り除きます。勾配は x が正ならそのまま、負なら符号を変えて流れ、0 では 0 です。",
    },
  },
  samples: [{ inputs: [-2] }, { inputs: [[1.5, -3]] }],
});
