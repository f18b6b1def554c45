import { defineOp, gradientOf, upstream } from "./op.ts";
import { errorBackward, errorShape, sumOfSquares } from "./squaredError.ts";

export const sumSquaredError = defineOp({
  name: "sumSquaredError",
  ports: ["x", "t"],
  attributes: [],
  shapeOf: ([x, t]) => errorShape(x!, t!),
  forward([x, t], out) {
    out.data[0] = 0.5 * sumOfSquares(x!, t!).sum;
  },
  backward: (port, [x, t], _out, dout, into) =>
    errorBackward(port, x!, t!, into, () => dout.data[0]!),
  formula: {
    forward: "z = \\frac{1}{2} \\sum_i (x_i - t_i)^2",
    backward: {
      x: gradientOf("x", `${upstream} \\cdot (x - t)`),
      t: gradientOf("t", `${upstream} \\cdot (t - x)`),
    },
  },
  words: {
    en: {
      name: "Sum of squared errors",
      help: "Half the sum of the squared distances between x and the right answer t. The half cancels the 2 of the derivative, so the gradient is just x - t.",
    },
    ja: {
      name: "二乗和誤差",
      help: "x と正解 t の差の二乗を足し、半分にします。半分にすることで微分の 2 が消え、勾配はちょうど x - t になります。",
    },
  },
  samples: [
    { inputs: [3, 1] },
    {
      inputs: [
        [
          [1, 2],
          [3, 5],
        ],
        [
          [0, 1],
          [1, 0],
        ],
      ],
    },
  ],
});
