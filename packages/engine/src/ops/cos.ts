import { cos as cosine, sin as sine } from "../math/sine.ts";
import { elementwiseOp } from "./elementwise.ts";
import { gradientOf, upstream } from "./op.ts";

export const cos = elementwiseOp({
  name: "cos",
  ports: ["x"],
  forward: cosine,
  backward: [(dout, x) => dout * -sine(x)],
  formula: {
    forward: "z = \\cos x",
    backward: {
      x: gradientOf("x", `${upstream} \\cdot (-\\sin x)`),
    },
  },
  words: {
    en: {
      name: "Cosine",
      help: "Computes the cosine of x, an angle in radians. The gradient is multiplied by minus the sine of x.",
    },
    ja: {
      name: "コサイン",
      help: "x（ラジアン）のコサインを計算します。勾配には x のサインにマイナスを付けたものが掛かります。",
    },
  },
  samples: [{ inputs: [0.5] }, { inputs: [[-2, 1, 4]] }],
});
