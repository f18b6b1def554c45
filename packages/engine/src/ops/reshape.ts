import { formatShape, sizeOf } from "../tensor.ts";
import { defineOp, gradientOf } from "./op.ts";

export const reshape = defineOp({
  name: "reshape",
  ports: ["x"],
  attributes: [{ name: "shape", kind: "integers", default: null, required: true }],
  shapeOf([x], attrs) {
    const attribute = "shape";
    const wanted = attrs.shape as readonly number[];
    if (wanted.some((length) => length < -1)) {
      return { attribute, reason: "a length is below 0; only one -1 may stand for the rest" };
    }
    if (wanted.filter((length) => length === -1).length > 1) {
      return { attribute, reason: "it has more than one -1; only one may stand for the rest" };
    }
    const size = sizeOf(x!);
    const known = sizeOf(wanted.filter((length) => length !== -1));
    if (!wanted.includes(-1)) {
      if (known === size) return { shape: wanted };
      return {
        attribute,
        reason: `${formatShape(wanted)} holds ${known} numbers, but the input of shape ${formatShape(x!)} has ${size}`,
      };
    }
    if (known === 0 || size % known !== 0) {
      return {
        attribute,
        reason: `the ${size} numbers of the input of shape ${formatShape(x!)} cannot be dealt out evenly over ${formatShape(wanted)}`,
      };
    }
    return { shape: wanted.map((length) => (length === -1 ? size / known : length)) };
  },
  forward: ([x], out) => out.data.set(x!.data),
  backward: (_port, _inputs, _out, dout, into) => into.data.set(dout.data),
  formula: {
    forward: "Z = \\operatorname{reshape}(X)",
    backward: {
      x: gradientOf("X", "\\operatorname{reshape}\\left(\\frac{\\partial L}{\\partial Z}\\right)"),
    },
  },
  words: {
    en: {
      name: "Reshape",
      help: "Deals the same numbers, in the same order, out into another shape. The gradient gets the old shape back.",
    },
    ja: {
      name: "形状変更",
      help: "同じ数を同じ順のまま、別の形に並べ直します。勾配は元の形に戻して流します。",
    },
  },
  samples: [
    { inputs: [[1, 2, 3, 4, 5, 6]], attrs: { shape: [2, 3] } },
    {
      inputs: [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      attrs: { shape: [-1] },
    },
  ],
});
