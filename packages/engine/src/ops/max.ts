import { elementwiseOp } from "./elementwise.ts";
import { gradientOf, upstream } from "./op.ts";

/** NaN on either side gives NaN, as in NumPy. */
export const max = elementwiseOp({
  name: "max",
  ports: ["x", "y"],
  forward: (x, y) => Math.max(x, y),
  backward: [
    (dout, x, y) => (x === y ? dout / 2 : x < y ? 0 : dout),
    (dout, x, y) => (x === y ? dout / 2 : x > y ? 0 : dout),
  ],
  formula: {
    forward: "z = \\max(x, y)",
    backward: {
      x: gradientOf(
        "x",
        `\\begin{cases} ${upstream} & (x > y) \\\\ \\frac{1}{2} ${upstream} & (x = y) \\\\ 0 & (x < y) \\end{cases}`,
      ),
      y: gradientOf(
        "y",
        `\\begin{cases} ${upstream} & (y > x) \\\\ \\frac{1}{2} ${upstream} & (x = y) \\\\ 0 & (x > y) \\end{cases}`,
      ),
    },
  },
  words: {
    en: {
      name: "Maximum",
      help: "Passes on the larger of its two inputs. The gradient goes to the one that was passed on; on a tie each side gets half.",
    },
    ja: {
      name: "最大",
      help: "2 つの入力の大きい方を通します。勾配は通した方へ流れ、等しいときは半分ずつ流れます。",
    },
  },
  samples: [
    { inputs: [2, 3] },
    {
      inputs: [
        [
          [1, 5],
          [3, -4],
        ],
        [2, -1],
      ],
    },
  ],
});
