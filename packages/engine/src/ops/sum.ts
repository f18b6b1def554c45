import { defineOp, gradientOf, upstream } from "./op.ts";
import { reductionAttributes, reductionShape, spreadBack, sumForward } from "./reduction.ts";

export const sum = defineOp({
  name: "sum",
  ports: ["x"],
  attributes: reductionAttributes,
  shapeOf: ([x], attrs) => reductionShape(x!, attrs),
  forward: ([x], out, attrs) => sumForward(x!, out, attrs),
  backward: (_port, [x], _out, dout, into, attrs) => spreadBack(x!, dout, into, attrs, 1),
  formula: {
    forward: "z = \\sum_i x_i",
    backward: { x: gradientOf("x_i", upstream) },
  },
  words: {
    en: {
      name: "Sum",
      help: "Adds up all elements, or those along the axes that you name. Every element gets the whole gradient of the sum that it went into.",
    },
    ja: {
      name: "合計",
      help: "すべての要素、または指定した軸に沿った要素を足します。どの要素にも、足された先の勾配がそのまま流れます。",
    },
  },
  samples: [
    {
      inputs: [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ],
    },
    {
      inputs: [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ],
      attrs: { axis: 0 },
    },
    {
      inputs: [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ],
      attrs: { axis: [-1], keepdims: true },
    },
  ],
});
