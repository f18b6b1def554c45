import { type Shape, sizeOf } from "@chalkgrad/engine";
import { constantPart, type Part, part, port, type Recipe } from "./recipe.ts";

/** ln of the largest float64: e to the power of more is Infinity. */
const largestExponent = 709.78;

/**
 * 1 / (1 + e⁻ˣ): × −1, exp, + 1, 1/x, as in figures 5-19 and 5-20 of "Deep Learning from Scratch".
 */
const sigmoid: Recipe = {
  op: "sigmoid",
  overflowsBeyond: largestExponent,
  parts: () => [
    { key: "neg", op: "neg", inputs: { x: port("x") }, column: 0, row: 0 },
    { key: "exp", op: "exp", inputs: { x: part("neg") }, column: 1, row: 0 },
    constantPart("one", 1, 1, 1),
    { key: "plus", op: "add", inputs: { x: part("exp"), y: part("one") }, column: 2, row: 0 },
    { key: "out", op: "reciprocal", inputs: { x: part("plus") }, column: 3, row: 0 },
  ],
};

/** (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ): both exponentials are used twice. */
const tanh: Recipe = {
  op: "tanh",
  overflowsBeyond: largestExponent,
  parts: () => [
    { key: "neg", op: "neg", inputs: { x: port("x") }, column: 0, row: 0 },
    { key: "rise", op: "exp", inputs: { x: port("x") }, column: 1, row: 0 },
    { key: "fall", op: "exp", inputs: { x: part("neg") }, column: 1, row: 1 },
    { key: "minus", op: "sub", inputs: { x: part("rise"), y: part("fall") }, column: 2, row: 0 },
    { key: "plus", op: "add", inputs: { x: part("rise"), y: part("fall") }, column: 2, row: 1 },
    { key: "out", op: "div", inputs: { x: part("minus"), y: part("plus") }, column: 3, row: 0 },
  ],
};

/** ln(1 + eˣ). */
const softplus: Recipe = {
  op: "softplus",
  overflowsBeyond: largestExponent,
  parts: () => [
    { key: "exp", op: "exp", inputs: { x: port("x") }, column: 0, row: 0 },
    constantPart("one", 1, 1, 1),
    { key: "plus", op: "add", inputs: { x: part("exp"), y: part("one") }, column: 2, row: 0 },
    { key: "out", op: "log", inputs: { x: part("plus") }, column: 3, row: 0 },
  ],
};

/**
 * eˣ / Σ eˣ along one axis, as in appendix A of the book; without the shift by the maximum, which changes no result but keeps
 * the op from overflowing. A scalar has no axis to name.
 */
const softmax: Recipe = {
  op: "softmax",
  overflowsBeyond: largestExponent,
  parts: ({ shapes, attrs }) => {
    const axis = shapes.x!.length === 0 ? {} : { axis: Number(attrs.axis ?? -1) };
    return [
      { key: "exp", op: "exp", inputs: { x: port("x") }, column: 0, row: 0 },
      {
        key: "sum",
        op: "sum",
        inputs: { x: part("exp") },
        attrs: { ...axis, keepdims: true },
        column: 1,
        row: 1,
      },
      { key: "out", op: "div", inputs: { x: part("exp"), y: part("sum") }, column: 2, row: 0 },
    ];
  },
  attrsFrom: (attrs): Record<string, number> => {
    const { axis } = attrs("sum");
    return typeof axis === "number" && axis !== -1 ? { axis } : {};
  },
};

/**
 * −Σ t · ln y over the batch, y = softmax(x), as in appendix A of the book; divided by the size of the batch where there is one. A
 * probability too small for float64 meets the logarithm here, which the op itself avoids.
 */
const softmaxCrossEntropy: Recipe = {
  op: "softmaxCrossEntropy",
  overflowsBeyond: largestExponent,
  parts: ({ shapes }) => {
    const batch = sizeOf(joint(shapes.x!, shapes.t!).slice(0, -1));
    const negated: Part = {
      key: batch === 1 ? "out" : "neg",
      op: "neg",
      inputs: { x: part("sum") },
      column: 4,
      row: 0,
    };
    const parts: Part[] = [
      { key: "y", op: "softmax", inputs: { x: port("x") }, label: "y", column: 0, row: 0 },
      { key: "log", op: "log", inputs: { x: part("y") }, column: 1, row: 0 },
      { key: "mul", op: "mul", inputs: { x: port("t"), y: part("log") }, column: 2, row: 0 },
      { key: "sum", op: "sum", inputs: { x: part("mul") }, column: 3, row: 0 },
      negated,
    ];
    if (batch === 1) return parts;
    return [
      ...parts,
      constantPart("batch", batch, 4, 1),
      { key: "out", op: "div", inputs: { x: part("neg"), y: part("batch") }, column: 5, row: 0 },
    ];
  },
};

/** x · w + b: section 5.6 of the book. */
const affine: Recipe = {
  op: "affine",
  parts: () => [
    { key: "matmul", op: "matmul", inputs: { x: port("x"), y: port("w") }, column: 0, row: 0 },
    { key: "out", op: "add", inputs: { x: part("matmul"), y: port("b") }, column: 1, row: 0 },
  ],
};

/** ½ Σ (x − t)²: section 4.2.1 of the book. */
const sumSquaredError: Recipe = {
  op: "sumSquaredError",
  parts: () => [
    { key: "sub", op: "sub", inputs: { x: port("x"), y: port("t") }, column: 0, row: 0 },
    { key: "square", op: "square", inputs: { x: part("sub") }, column: 1, row: 0 },
    { key: "sum", op: "sum", inputs: { x: part("square") }, column: 2, row: 0 },
    constantPart("half", 0.5, 2, 1),
    { key: "out", op: "mul", inputs: { x: part("sum"), y: part("half") }, column: 3, row: 0 },
  ],
};

/** The average of (x − t)². */
const meanSquaredError: Recipe = {
  op: "meanSquaredError",
  parts: () => [
    { key: "sub", op: "sub", inputs: { x: port("x"), y: port("t") }, column: 0, row: 0 },
    { key: "square", op: "square", inputs: { x: part("sub") }, column: 1, row: 0 },
    { key: "out", op: "mean", inputs: { x: part("square") }, column: 2, row: 0 },
  ],
};

/** The ops that open. */
export const recipes: readonly Recipe[] = [
  sigmoid,
  tanh,
  softplus,
  softmax,
  softmaxCrossEntropy,
  affine,
  sumSquaredError,
  meanSquaredError,
];

const byOp = new Map<string, Recipe>(recipes.map((recipe) => [recipe.op, recipe]));

export function recipeOf(op: string): Recipe | undefined {
  return byOp.get(op);
}

/** The shape of two operands that broadcast (they do, where the op has a shape). */
function joint(x: Shape, t: Shape): Shape {
  const rank = Math.max(x.length, t.length);
  return Array.from({ length: rank }, (_, axis) => {
    const [a, b] = [x[axis - rank + x.length] ?? 1, t[axis - rank + t.length] ?? 1];
    return a === 1 ? b : a;
  });
}
