import { defineOp, gradientOf, upstream } from "./op.ts";
import { reductionAttributes, reductionShape, spreadBack, sumForward } from "./reduction.ts";

export const mean = defineOp({
  name: "mean",
  ports: ["x"],
  attributes: reductionAttributes,
  shapeOf: ([x], attrs) => reductionShape(x!, attrs),
  forward([x], out, attrs) {
    sumForward(x!, out, attrs);
    const count = x!.data.length / out.data.length;
    for (let i = 0; i < out.data.length; i++) out.data[i]! /= count;
  },
  backward: (_port, [x], out, dout, into, attrs) =>
    spreadBack(x!, dout, into, attrs, x!.data.length / out.data.length),
  formula: {
    forward: "z = \\frac{1}{n} \\sum_{i=1}^{n} x_i",
    backward: { x: gradientOf("x_i", `${upstream} \\cdot \\frac{1}{n}`) },
  },
  words: {
    en: {
      name: "Mean",
      help: "Averages all elements, or those along the axes that you name. Every element gets the gradient divided by how many were averaged.",
    },
    ja: {
      name: "平均",
      help: "すべての要素、または指定した軸に沿った要素を平均します。どの要素にも、勾配を平均した個数で割ったものが流れます。",
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
      attrs: { axis: 1 },
    },
    {
      inputs: [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ],
      attrs: { axis: [0, 1], keepdims: true },
    },
  ],
});
