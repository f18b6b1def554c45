import { log } from "../math/log.ts";
import { pow as power } from "../math/pow.ts";
import { elementwiseOp } from "./elementwise.ts";
import { gradientOf, upstream } from "./op.ts";

export const pow = elementwiseOp({
  name: "pow",
  ports: ["x", "y"],
  forward: power,
  backward: [
    (dout, x, y) => (y === 0 ? 0 : dout * (y * power(x, y - 1))),
    (dout, x, _y, out) => (x === 0 ? 0 : dout * (out * log(x))),
  ],
  formula: {
    forward: "z = x^y",
    backward: {
      x: gradientOf("x", `${upstream} \\cdot y\\, x^{y-1}`),
      y: gradientOf("y", `${upstream} \\cdot z \\ln x`),
    },
  },
  words: {
    en: {
      name: "Power",
      help: "Raises x to the power of y. The gradient for y holds a logarithm, so it has no value for a negative x and is taken as 0 where x is 0.",
    },
    ja: {
      name: "べき乗",
      help: "x の y 乗を計算します。y への勾配は対数を含むので、x が負のときは値がなく、x が 0 のときは 0 とします。",
    },
  },
  samples: [
    { inputs: [3, 2] },
    {
      inputs: [
        [0.5, 2, 3],
        [[2.5], [-1]],
      ],
    },
  ],
});
