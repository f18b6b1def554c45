import { sigmoid } from "../math/sigmoid.ts";
import { softplus as logOnePlusExp } from "../math/softplus.ts";
import { elementwiseOp } from "./elementwise.ts";
import { gradientOf, upstream } from "./op.ts";

export const softplus = elementwiseOp({
  name: "softplus",
  ports: ["x"],
  forward: logOnePlusExp,
  backward: [(dout, x) => dout * sigmoid(x)],
  formula: {
    forward: "z = \\ln(1 + e^x)",
    backward: {
      x: gradientOf("x", `${upstream} \\cdot \\frac{1}{1 + e^{-x}}`),
    },
  },
  words: {
    en: {
      name: "Softplus",
      help: "A smooth ReLU: nearly 0 on the far left, nearly x on the far right. Its local derivative is the sigmoid of x.",
    },
    ja: {
      name: "ソフトプラス",
      help: "なめらかな ReLU で、左の遠くではほぼ 0、右の遠くではほぼ x になります。局所的な微分は x のシグモイドです。",
    },
  },
  samples: [{ inputs: [0.5] }, { inputs: [[-3, 0, 2]] }],
});
