import { elementwiseOp } from "./elementwise.ts";
import { gradientOf, upstream } from "./op.ts";

export const div = elementwiseOp({
  name: "div",
  ports: ["x", "y"],
  forward: (x, y) => x / y,
  backward: [(dout, _x, y) => dout / y, (dout, x, y) => -dout * (x / y / y)],
  formula: {
    forward: "z = \\frac{x}{y}",
    backward: {
      x: gradientOf("x", `${upstream} \\cdot \\frac{1}{y}`),
      y: gradientOf("y", `${upstream} \\cdot \\left(-\\frac{x}{y^2}\\right)`),
    },
  },
  words: {
    en: {
      name: "Divide",
      help: "Divides its first input by its second. A large divisor makes both gradients small, and a divisor near 0 makes them huge.",
    },
    ja: {
      name: "除算",
      help: "1 つ目の入力を 2 つ目の入力で割ります。割る数が大きいと両方の勾配は小さくなり、0 に近いととても大きくなります。",
    },
  },
  samples: [
    { inputs: [6, 4] },
    {
      inputs: [
        [
          [1, 2],
          [3, 4],
        ],
        [2, -5],
      ],
    },
  ],
});
