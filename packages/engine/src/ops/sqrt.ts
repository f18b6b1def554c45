import { elementwiseOp } from "./elementwise.ts";
import { gradientOf, upstream } from "./op.ts";

export const sqrt = elementwiseOp({
  name: "sqrt",
  ports: ["x"],
  forward: (x) => Math.sqrt(x),
  backward: [(dout, _x, _y, out) => dout / (2 * out)],
  formula: {
    forward: "z = \\sqrt{x}",
    backward: {
      x: gradientOf("x", `${upstream} \\cdot \\frac{1}{2 z}`),
    },
  },
  words: {
    en: {
      name: "Square root",
      help: "Computes the square root of x, which must not be below 0. The gradient is divided by twice the result, so it is large near 0.",
    },
    ja: {
      name: "平方根",
      help: "x の平方根を計算します（x は 0 以上）。勾配は出力の 2 倍で割られるので、0 の近くでは大きくなります。",
    },
  },
  samples: [{ inputs: [2] }, { inputs: [[0.25, 9]] }],
});
