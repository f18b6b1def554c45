import { matmulBackward, matmulForward, matmulShape } from "../matmul.ts";
import { defineOp, gradientOf } from "./op.ts";

export const matmul = defineOp({
  name: "matmul",
  ports: ["x", "y"],
  attributes: [],
  shapeOf: ([x, y]) => matmulShape(x!, y!, ["x", "y"]),
  forward: ([x, y], out) => matmulForward(x!, y!, out.data),
  backward: (port, [x, y], _out, dout, into) => matmulBackward(port, x!, y!, dout, into),
  formula: {
    forward: "Z = X Y",
    backward: {
      x: gradientOf("X", `\\frac{\\partial L}{\\partial Z}\\, Y^{\\mathsf T}`),
      y: gradientOf("Y", `X^{\\mathsf T} \\frac{\\partial L}{\\partial Z}`),
    },
  },
  words: {
    en: {
      name: "Matrix product",
      help: "Multiplies rows of x with columns of y. Each input gets the upstream gradient times the other matrix, transposed.",
    },
    ja: {
      name: "行列積",
      help: "x の行と y の列を掛け合わせます。上流の勾配に、もう一方の行列の転置を掛けたものをそれぞれへ流します。",
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
      ],
    },
    {
      inputs: [
        [1, 2],
        [
          [3, 4],
          [5, 6],
        ],
      ],
    },
  ],
});
