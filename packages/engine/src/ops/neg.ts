import { elementwiseOp } from "./elementwise.ts";
import { gradientOf, upstream } from "./op.ts";

export const neg = elementwiseOp({
  name: "neg",
  ports: ["x"],
  forward: (x) => -x,
  backward: [(dout) => -dout],
  formula: {
    forward: "z = -x",
    backward: {
      x: gradientOf("x", `${upstream} \\cdot (-1)`),
    },
  },
  words: {
    en: {
      name: "Negate",
      help: "Turns the sign of its input. The gradient turns its sign too.",
    },
    ja: {
      name: "符号反転",
      help: "入力の符号を変えます。勾配の符号も変わります。",
    },
  },
  samples: [{ inputs: [2] }, { inputs: [[1, -3]] }],
});
