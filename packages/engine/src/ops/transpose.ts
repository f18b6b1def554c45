import { outOfRange, placeOf } from "../axes.ts";
import { type Shape, stridesOf, type Tensor } from "../tensor.ts";
import { type Attributes, defineOp, gradientOf } from "./op.ts";

export const transpose = defineOp({
  name: "transpose",
  ports: ["x"],
  attributes: [{ name: "axes", kind: "integers", default: null }],
  shapeOf([x], attrs) {
    const rank = x!.length;
    const axes = attrs.axes as readonly number[] | null | undefined;
    if (axes) {
      const attribute = "axes";
      if (axes.length !== rank) {
        return {
          attribute,
          reason: `it lists ${axes.length} axes, but the input has ${rank}; name each of them once`,
        };
      }
      const seen = new Set<number>();
      for (const axis of axes) {
        const place = placeOf(axis, rank);
        if (place === undefined) return { attribute, reason: outOfRange(axis, rank) };
        if (seen.has(place)) return { attribute, reason: `axis ${axis} is named twice` };
        seen.add(place);
      }
    }
    return { shape: permutation(x!, attrs).map((axis) => x![axis]!) };
  },
  forward([x], out, attrs) {
    const strides = stridesOf(x!.shape);
    const steps = permutation(x!.shape, attrs).map((axis) => strides[axis]!);
    visit(out, steps, (target, source) => {
      out.data[target] = x!.data[source]!;
    });
  },
  backward(_port, [x], out, dout, into, attrs) {
    const strides = stridesOf(x!.shape);
    const steps = permutation(x!.shape, attrs).map((axis) => strides[axis]!);
    visit(out, steps, (target, source) => {
      into.data[source] = dout.data[target]!;
    });
  },
  formula: {
    forward: "Z = X^{\\mathsf T}",
    backward: {
      x: gradientOf("X", "\\left(\\frac{\\partial L}{\\partial Z}\\right)^{\\mathsf T}"),
    },
  },
  words: {
    en: {
      name: "Transpose",
      help: "Swaps rows and columns, or puts the axes into the order that you name. The gradient is put back into the old order.",
    },
    ja: {
      name: "転置",
      help: "行と列を入れ替えるか、指定した順に軸を並べ替えます。勾配は元の並びに戻して流します。",
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
          [
            [1, 2],
            [3, 4],
          ],
        ],
      ],
      attrs: { axes: [1, 0, 2] },
    },
  ],
});

function permutation(shape: Shape, attrs: Attributes): number[] {
  const axes = attrs.axes as readonly number[] | null | undefined;
  if (!axes) return shape.map((_, axis) => shape.length - 1 - axis);
  return axes.map((axis) => placeOf(axis, shape.length)!);
}

/** Each place of `out` in row-major order, with the place that `steps` along its axes lead to. */
function visit(
  out: Tensor,
  steps: readonly number[],
  at: (target: number, source: number) => void,
) {
  const { shape, data } = out;
  const counter = new Array<number>(shape.length).fill(0);
  let source = 0;
  for (let target = 0; target < data.length; target++) {
    at(target, source);
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      counter[axis]!++;
      source += steps[axis]!;
      if (counter[axis]! < shape[axis]!) break;
      source -= steps[axis]! * shape[axis]!;
      counter[axis] = 0;
    }
  }
}
