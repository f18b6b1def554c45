import { elementwiseOp } from "./elementwise.ts";
import { gradientOf, upstream } from "./op.ts";

/** The book's mask is `x <= 0`: it holds at 0 (gradient 0) and not for NaN, which therefore stays NaN. */
export const relu = elementwiseOp({
  name: "relu",
  ports: ["x"],
  // biome-ignore lint/complexity/useMathMinMax: the mask decides, and -0 becomes 0.
  forward: (x) => (x <= 0 ? 0 : x),
  backward: [(dout, x) => (x <= 0 ? 0 : dout)],
  formula: {
    forward: "z = \\max(x, 0)",
    backward: {
      x: gradientOf("x", `\\begin{cases} ${upstream} & (x > 0) \\\\ 0 & (x \\le 0) \\end{cases}`),
    },
  },
  words: {
    en: {
      name: "ReLU",
      help: "Lets positive numbers through and turns the rest into 0. The gradient passes only where the forward pass let the number through.",
    },
    ja: {
      name: "ReLU",
      help: "正の数はそのまま通し、それ以外は 0 にします。勾配は、順伝播で数が通った場所だけを流れます。",
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
  ],
});
