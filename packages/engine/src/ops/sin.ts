import { cos as cosine, sin as sine } from "../math/sine.ts";
import { elementwiseOp } from "./elementwise.ts";
import { gradientOf, upstream } from "./op.ts";

export const sin = elementwiseOp({
  name: "sin",
  ports: ["x"],
  forward: sine,
  backward: [(dout, x) => dout * cosine(x)],
  formula: {
    forward: "z = \\sin x",
    backward: {
      x: gradientOf("x", `${upstream} \\cdot \\cos x`),
    },
  },
  words: {
    en: {
      name: "Sine",
      help: "Computes the sine of x, an angle in radians. The gradient is multiplied by the cosine of x.",
    },
    ja: {
      name: "サイン",
      help: "x（ラジアン）のサインを計算します。勾配には x のコサインが掛かります。",
    },
  },
  samples: [{ inputs: [0.5] }, { inputs: [[-2, 1, 4]] }],
});
