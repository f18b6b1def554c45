import { broadcastIndices, broadcastRule, broadcastShapes } from "../broadcast.ts";
import { matmulBackward, matmulForward, matmulShape } from "../matmul.ts";
import { sumToShape } from "../reduce.ts";
import { sameShape, sizeOf, type Tensor } from "../tensor.ts";
import { defineOp, gradientOf } from "./op.ts";

/** matmul(x, w) + b in one node; b broadcasts as in an addition. */
export const affine = defineOp({
  name: "affine",
  ports: ["x", "w", "b"],
  attributes: [],
  shapeOf([x, w, b]) {
    const product = matmulShape(x!, w!, ["x", "w"]);
    if (!("shape" in product)) return product;
    const shape = broadcastShapes(product.shape, b!);
    return shape
      ? { shape }
      : { rule: `x @ w + b: ${broadcastRule(product.shape, b!)}`, port: "b" };
  },
  forward([x, w, b], out) {
    const shape = productShape(x!, w!);
    const direct = sameShape(shape, out.shape);
    const product = direct ? out.data : new Float64Array(sizeOf(shape));
    matmulForward(x!, w!, product);
    const at = direct ? undefined : broadcastIndices(out.shape, shape);
    const bAt = broadcastIndices(out.shape, b!.shape);
    for (let i = 0; i < out.data.length; i++) {
      out.data[i] = product[at ? at[i]! : i]! + b!.data[bAt[i]!]!;
    }
  },
  backward(port, [x, w], out, dout, into) {
    if (port === 2) {
      sumToShape(dout.data, dout.shape, into.data, into.shape);
      return;
    }
    const shape = productShape(x!, w!);
    if (sameShape(shape, out.shape)) {
      matmulBackward(port, x!, w!, dout, into);
      return;
    }
    const summed = { shape, data: new Float64Array(sizeOf(shape)) };
    sumToShape(dout.data, dout.shape, summed.data, shape);
    matmulBackward(port, x!, w!, summed, into);
  },
  formula: {
    forward: "Z = X W + B",
    backward: {
      x: gradientOf("X", "\\frac{\\partial L}{\\partial Z}\\, W^{\\mathsf T}"),
      w: gradientOf("W", "X^{\\mathsf T} \\frac{\\partial L}{\\partial Z}"),
      b: gradientOf("B", "\\sum_{\\text{batch}} \\frac{\\partial L}{\\partial Z}"),
    },
  },
  words: {
    en: {
      name: "Affine",
      help: "Multiplies x with the weights w and adds the bias b. The bias is used once for each row of the batch, so its gradient is the sum over the rows.",
    },
    ja: {
      name: "アフィン",
      help: "x に重み w を掛け、バイアス b を足します。バイアスはバッチの各行で使われるので、その勾配は行についての和になります。",
    },
  },
  samples: [
    {
      inputs: [
        [
          [1, 2],
          [3, 4],
        ],
        [
          [5, 6, 7],
          [8, 9, 10],
        ],
        [0.1, 0.2, 0.3],
      ],
    },
    {
      inputs: [
        [1, -2],
        [
          [3, 4],
          [5, 6],
        ],
        [1, 1],
      ],
    },
  ],
});

function productShape(x: Tensor, w: Tensor) {
  const product = matmulShape(x.shape, w.shape, ["x", "w"]);
  return "shape" in product ? product.shape : [];
}
