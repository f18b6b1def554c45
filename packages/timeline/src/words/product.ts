import type { Shape, Tensor } from "@chalkgrad/engine";
import { indicesAt, operandAt, placeAt, readersOf, type Some } from "./indices.ts";

/**
 * A matrix product after `numpy.matmul`: x as (…, n, k) times w as (…, k, m). A vector is taken as one row (x) or one column
 * (w); as the axis added has length 1, places in the data stay the same.
 * Source: https://numpy.org/doc/stable/reference/generated/numpy.matmul.html
 */
export interface Product {
  readonly batch: Shape;
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
  readonly x: Shape;
  readonly w: Shape;
  /** Of the result, with the axes added for vectors. */
  readonly result: Shape;
}

export function productOf(x: Tensor, w: Tensor): Product {
  const left = x.shape.length === 1 ? [1, ...x.shape] : x.shape;
  const right = w.shape.length === 1 ? [...w.shape, 1] : w.shape;
  const batch = joint(left.slice(0, -2), right.slice(0, -2));
  const [rows, inner, columns] = [left.at(-2)!, left.at(-1)!, right.at(-1)!];
  return { batch, rows, inner, columns, x: left, w: right, result: [...batch, rows, columns] };
}

/** The shape of the product without the axes added for vectors. */
export function plainShape({ batch, rows, columns }: Product, x: Tensor, w: Tensor): Shape {
  return [
    ...batch,
    ...(x.shape.length === 1 ? [] : [rows]),
    ...(w.shape.length === 1 ? [] : [columns]),
  ];
}

/** Row, column and the pairs of elements (of x and of w) that one element of the product sums up; the first `most` of them. */
export function pairsAt(product: Product, at: number, most: number) {
  const indices = indicesAt(product.result, at);
  const [row, column] = [indices.at(-2)!, indices.at(-1)!];
  const batchAt = placeAt(product.batch, indices.slice(0, -2));
  const xBatch = batchIndices(product.batch, product.x, batchAt);
  const wBatch = batchIndices(product.batch, product.w, batchAt);
  const pairs: { readonly x: number; readonly w: number }[] = [];
  for (let k = 0; k < Math.min(product.inner, most); k++) {
    pairs.push({
      x: placeAt(product.x, [...xBatch, row, k]),
      w: placeAt(product.w, [...wBatch, k, column]),
    });
  }
  return { row, column, pairs };
}

/** Which elements of the product depend on an element of x (side 0) or w (side 1), and which element it met there. */
export function meetings(
  product: Product,
  side: 0 | 1,
  at: number,
  most: number,
): { readonly first: readonly { readonly out: number; readonly other: number }[] } & Pick<
  Some,
  "count"
> {
  const own = side === 0 ? product.x : product.w;
  const indices = indicesAt(own, at);
  const ownBatch = own.slice(0, -2);
  const batches = readersOf(product.batch, ownBatch, placeAt(ownBatch, indices.slice(0, -2)), most);
  const along = side === 0 ? product.columns : product.rows;
  const first: { out: number; other: number }[] = [];
  for (const batchAt of batches.first) {
    const batch = indicesAt(product.batch, batchAt);
    const otherBatch = batchIndices(product.batch, side === 0 ? product.w : product.x, batchAt);
    for (let other = 0; other < along && first.length < most; other++) {
      const [row, column] = side === 0 ? [indices.at(-2)!, other] : [other, indices.at(-1)!];
      const met =
        side === 0
          ? placeAt(product.w, [...otherBatch, indices.at(-1)!, other])
          : placeAt(product.x, [...otherBatch, other, indices.at(-2)!]);
      first.push({ out: placeAt(product.result, [...batch, row, column]), other: met });
    }
  }
  return { first, count: batches.count * along };
}

function batchIndices(batch: Shape, operand: Shape, at: number): readonly number[] {
  const own = operand.slice(0, -2);
  return indicesAt(own, operandAt(batch, own, at));
}

/** Shapes that fit already, broadcast. */
export function joint(x: Shape, y: Shape): Shape {
  const rank = Math.max(x.length, y.length);
  return Array.from({ length: rank }, (_, axis) => {
    const [a, b] = [x[axis - rank + x.length] ?? 1, y[axis - rank + y.length] ?? 1];
    return a === 1 ? b : a;
  });
}
