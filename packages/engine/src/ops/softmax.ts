import { outOfRange, placeOf } from "../axes.ts";
import { pairwiseSum } from "../reduce.ts";
import { eachRow, rowsAlong, softmaxRows } from "../softmaxRows.ts";
import type { Shape } from "../tensor.ts";
import { type Attributes, defineOp, gradientOf } from "./op.ts";

/** Of a scalar it is 1: there is one choice. */
export const softmax = defineOp({
  name: "softmax",
  ports: ["x"],
  attributes: [{ name: "axis", kind: "integer", default: -1 }],
  shapeOf([x], attrs) {
    const axis = axisOf(attrs);
    const rank = Math.max(x!.length, 1);
    if (placeOf(axis, rank) === undefined) {
      return { attribute: "axis", reason: outOfRange(axis, x!.length) };
    }
    return { shape: x! };
  },
  forward([x], out, attrs) {
    softmaxRows(x!.data, rowsOf(x!.shape, attrs), out.data);
  },
  backward(_port, [x], out, dout, into, attrs) {
    const rows = rowsOf(x!.shape, attrs);
    const weighted = new Float64Array(rows.length);
    eachRow(rows, (start) => {
      for (let i = 0; i < rows.length; i++) {
        const at = start + i * rows.inner;
        weighted[i] = dout.data[at]! * out.data[at]!;
      }
      const total = pairwiseSum(weighted, 0, rows.length);
      for (let i = 0; i < rows.length; i++) {
        const at = start + i * rows.inner;
        into.data[at] = weighted[i]! - out.data[at]! * total;
      }
    });
  },
  formula: {
    forward: "z_i = \\frac{e^{x_i}}{\\sum_k e^{x_k}}",
    backward: {
      x: gradientOf(
        "x_i",
        "z_i \\left(\\frac{\\partial L}{\\partial z_i} - \\sum_k \\frac{\\partial L}{\\partial z_k} z_k\\right)",
      ),
    },
  },
  words: {
    en: {
      name: "Softmax",
      help: "Turns scores into probabilities that add up to 1. As they share that 1, raising one score takes from all the others, and each gradient says so.",
    },
    ja: {
      name: "ソフトマックス",
      help: "スコアを、合計が 1 になる確率に変えます。1 を分け合うので、一つのスコアを上げるとほかは下がり、勾配もそれを表します。",
    },
  },
  samples: [
    { inputs: [[0.3, 2.9, 4]] },
    {
      inputs: [
        [
          [1, 2, 3],
          [0, -1, 1],
        ],
      ],
      attrs: { axis: 0 },
    },
  ],
});

function axisOf(attrs: Attributes): number {
  return (attrs.axis as number | undefined) ?? -1;
}

function rowsOf(shape: Shape, attrs: Attributes) {
  const known = shape.length === 0 ? [1] : shape;
  return rowsAlong(known, placeOf(axisOf(attrs), known.length)!);
}
