import { log as logarithm } from "../math/log.ts";
import { elementwiseOp } from "./elementwise.ts";
import { gradientOf, upstream } from "./op.ts";

export const log = elementwiseOp({
  name: "log",
  ports: ["x"],
  forward: logarithm,
  backward: [(dout, x) => dout / x],
  formula: {
    forward: "z = \\ln x",
    backward: {
      x: gradientOf("x", `${upstream} \\cdot \\frac{1}{x}`),
    },
  },
  words: {
    en: {
      name: "Logarithm",
      help: "Computes the natural logarithm of x, which must be above 0. The gradient is divided by x, so it is large near 0.",
    },
    ja: {
      name: "対数",
      help: "x の自然対数を計算します（x は正の数）。勾配は x で割られるので、0 の近くでは大きくなります。",
    },
  },
  samples: [{ inputs: [2] }, { inputs: [[0.1, 1, 20]] }],
});
