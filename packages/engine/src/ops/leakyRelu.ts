import { elementwiseOp } from "./elementwise.ts";
import { gradientOf, upstream } from "./op.ts";

/** The slope is called a in the formula. NaN stays NaN. */
export const leakyRelu = elementwiseOp({
  name: "leakyRelu",
  ports: ["x"],
  attributes: [{ name: "slope", kind: "number", default: 0.01 }],
  parameter: "slope",
  forward: (x, _y, slope) => (x > 0 ? x : x * slope),
  backward: [(dout, x, _y, _out, slope) => (x > 0 ? dout : dout * slope)],
  formula: {
    forward: "z = \\begin{cases} x & (x > 0) \\\\ a x & (x \\le 0) \\end{cases}",
    backward: {
      x: gradientOf(
        "x",
        `\\begin{cases} ${upstream} & (x > 0) \\\\ a\\, ${upstream} & (x \\le 0) \\end{cases}`,
      ),
    },
  },
  words: {
    en: {
      name: "Leaky ReLU",
      help: "Lets positive numbers through and shrinks the rest by the factor slope. So a little of the gradient flows back where ReLU would stop it.",
    },
    ja: {
      name: "Leaky ReLU",
      help: "正の数はそのまま通し、それ以外には slope を掛けて小さくします。ReLU なら止まる場所でも、勾配が少しだけ流れます。",
    },
  },
  samples: [
    {
      inputs: [
        [
          [1, -0.5],
          [-2, 3],
        ],
      ],
    },
    { inputs: [[-1, 2]], attrs: { slope: 0.2 } },
  ],
});
