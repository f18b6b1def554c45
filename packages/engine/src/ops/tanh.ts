import { tanh as hyperbolicTangent } from "../math/tanh.ts";
import { elementwiseOp } from "./elementwise.ts";
import { gradientOf, upstream } from "./op.ts";

export const tanh = elementwiseOp({
  name: "tanh",
  ports: ["x"],
  forward: hyperbolicTangent,
  backward: [(dout, _x, _y, out) => dout * (1 - out * out)],
  formula: {
    forward: "z = \\tanh x",
    backward: {
      x: gradientOf("x", `${upstream} \\cdot (1 - z^2)`),
    },
  },
  words: {
    en: {
      name: "Tanh",
      help: "Squeezes any number into the range from -1 to 1. Its local derivative is 1 at 0 and fades where the curve is flat.",
    },
    ja: {
      name: "双曲線正接",
      help: "どんな数も -1 から 1 の間に収めます。局所的な微分は 0 で 1 になり、曲線が平らなところではほとんど 0 になります。",
    },
  },
  samples: [{ inputs: [0.5] }, { inputs: [[-2, 0, 1.5]] }],
});
