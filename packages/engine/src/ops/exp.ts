import { exp as exponential } from "../math/exp.ts";
import { elementwiseOp } from "./elementwise.ts";
import { gradientOf, upstream } from "./op.ts";

export const exp = elementwiseOp({
  name: "exp",
  ports: ["x"],
  forward: exponential,
  backward: [(dout, _x, _y, out) => dout * out],
  formula: {
    forward: "z = e^x",
    backward: {
      x: gradientOf("x", `${upstream} \\cdot z`),
    },
  },
  words: {
    en: {
      name: "Exponential",
      help: "Computes e to the power of x. Its slope equals its value, so the gradient is multiplied by the result itself.",
    },
    ja: {
      name: "指数関数",
      help: "e の x 乗を計算します。傾きは値そのものに等しいので、勾配には出力が掛かります。",
    },
  },
  samples: [{ inputs: [0.5] }, { inputs: [[-1, 0, 2]] }],
});
