import { elementwiseOp } from "./elementwise.ts";
import { gradientOf, upstream } from "./op.ts";

export const mul = elementwiseOp({
  name: "mul",
  ports: ["x", "y"],
  forward: (x, y) => x * y,
  backward: [(dout, _x, y) => dout * y, (dout, x) => dout * x],
  formula: {
    forward: "z = x \\cdot y",
    backward: {
      x: gradientOf("x", `${upstream} \\cdot y`),
      y: gradientOf("y", `${upstream} \\cdot x`),
    },
  },
  words: {
    en: {
      name: "Multiply",
      help: "Multiplies its two inputs. Each input gets the upstream gradient times the other input.",
    },
    ja: {
      name: "乗算",
      help: "2 つの入力を掛けます。上流の勾配に、もう一方の入力を掛けたものをそれぞれへ流します。",
    },
  },
  samples: [
    { inputs: [100, 2] },
    {
      inputs: [
        [
          [1, 2],
          [3, 4],
        ],
        [[5], [-6]],
      ],
    },
  ],
});
