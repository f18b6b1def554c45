import { elementwiseOp } from "./elementwise.ts";
import { gradientOf, upstream } from "./op.ts";

export const add = elementwiseOp({
  name: "add",
  ports: ["x", "y"],
  forward: (x, y) => x + y,
  backward: [(dout) => dout, (dout) => dout],
  formula: {
    forward: "z = x + y",
    backward: {
      x: gradientOf("x", `${upstream} \\cdot 1`),
      y: gradientOf("y", `${upstream} \\cdot 1`),
    },
  },
  words: {
    en: {
      name: "Add",
      help: "Adds its two inputs. It hands the upstream gradient on to both of them unchanged.",
    },
    ja: {
      name: "加算",
      help: "2 つの入力を足します。上流の勾配を、そのまま両方の入力へ流します。",
    },
  },
  samples: [
    { inputs: [2, 3] },
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
