import { defineOp, gradientOf, upstream } from "./op.ts";
import { errorBackward, errorShape, sumOfSquares } from "./squaredError.ts";

export const meanSquaredError = defineOp({
  name: "meanSquaredError",
  ports: ["x", "t"],
  attributes: [],
  shapeOf: ([x, t]) => errorShape(x!, t!),
  forward([x, t], out) {
    const { sum, count } = sumOfSquares(x!, t!);
    out.data[0] = sum / count;
  },
  backward: (port, [x, t], _out, dout, into) =>
    errorBackward(port, x!, t!, into, (count) => (2 * dout.data[0]!) / count),
  formula: {
    forward: "z = \\frac{1}{n} \\sum_{i=1}^{n} (x_i - t_i)^2",
    backward: {
      x: gradientOf("x", `${upstream} \\cdot \\frac{2 (x - t)}{n}`),
      t: gradientOf("t", `${upstream} \\cdot \\frac{2 (t - x)}{n}`),
    },
  },
  words: {
    en: {
      name: "Mean squared error",
      help: "The average of the squared distances between x and the right answer t. The gradient is twice the distance, divided by how many were averaged.",
    },
    ja: {
      name: "平均二乗誤差",
      help: "x と正解 t の差の二乗を平均します。勾配は差の 2 倍を、平均した個数で割ったものです。",
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
