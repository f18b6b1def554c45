import { elementwiseOp } from "./elementwise.ts";
import { gradientOf, upstream } from "./op.ts";

export const sub = elementwiseOp({
  name: "sub",
  ports: ["x", "y"],
  forward: (x, y) => x - y,
  backward: [(dout) => dout, (dout) => -dout],
  formula: {
    forward: "z = x - y",
    backward: {
      x: gradientOf("x", `${upstream} \\cdot 1`),
      y: gradientOf("y", `${upstream} \\cdot (-1)`),
    },
  },
  words: {
    en: {
      name: "Subtract",
      help: "Takes its second input away from its first. The gradient goes on to x unchanged and to y with its sign turned.",
    },
    ja: {
      name: "減算",
      help: "1 つ目の入力から 2 つ目の入力を引きます。勾配は x へはそのまま、y へは符号を変えて流れます。",
    },
  },
  samples: [
    { inputs: [5, 3] },
    {
      inputs: [
        [
          [1, 2],
          [3, 4],
        ],
        [10, -20],
      ],
    },
  ],
});
