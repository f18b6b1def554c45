import { sigmoid as logistic } from "../math/sigmoid.ts";
import { elementwiseOp } from "./elementwise.ts";
import { gradientOf, upstream } from "./op.ts";

export const sigmoid = elementwiseOp({
  name: "sigmoid",
  ports: ["x"],
  forward: (x) => logistic(x),
  // In the book's order, for its last digits.
  backward: [(dout, _x, _y, out) => dout * (1 - out) * out],
  formula: {
    forward: "z = \\frac{1}{1 + e^{-x}}",
    backward: { x: gradientOf("x", `${upstream} \\cdot (1 - z) \\cdot z`) },
  },
  words: {
    en: {
      name: "Sigmoid",
      help: "Squeezes any number into the range from 0 to 1. Its local derivative is at most 0.25 and fades where the curve is flat.",
    },
    ja: {
      name: "シグモイド",
      help: "どんな数も 0 から 1 の間に収めます。局所的な微分は最大でも 0.25 で、曲線が平らなところではほとんど 0 になります。",
    },
  },
  samples: [{ inputs: [0.5] }, { inputs: [[-2, 0, 1.5]] }],
});
