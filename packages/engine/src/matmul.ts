import { broadcastIndices, broadcastRule, broadcastShapes } from "./broadcast.ts";
import type { ShapeVerdict } from "./ops/op.ts";
import { sumToShape } from "./reduce.ts";
import { type Shape, sameShape, sizeOf, type Tensor } from "./tensor.ts";

/**
 * The shape of `numpy.matmul(x, y)`: a 1-d x is a row, a 1-d y a column (and that axis is dropped again),
 * axes before the last two broadcast. A scalar is refused.
 * Source: https://numpy.org/doc/stable/reference/generated/numpy.matmul.html
 */
export function matmulShape(x: Shape, y: Shape, ports: readonly [string, string]): ShapeVerdict {
  if (x.length === 0 || y.length === 0) {
    const port = x.length === 0 ? ports[0] : ports[1];
    return {
      rule: `a matrix product needs at least one axis on each side, and ${port} is a scalar`,
      port,
    };
  }
  const inner = x[x.length - 1]!;
  const rows = y.length === 1 ? y[0]! : y[y.length - 2]!;
  if (inner !== rows) {
    return {
      rule: `the last axis of ${ports[0]} must be as long as the ${
        y.length === 1 ? "only" : "second last"
      } axis of ${ports[1]}; here ${inner} meets ${rows}`,
    };
  }
  const batchX = x.slice(0, -2);
  const batchY = y.slice(0, -2);
  const batch = broadcastShapes(batchX, batchY);
  if (!batch) return { rule: `of the axes before the last two, ${broadcastRule(batchX, batchY)}` };
  const shape = batch;
  if (x.length > 1) shape.push(x[x.length - 2]!);
  if (y.length > 1) shape.push(y[y.length - 1]!);
  return { shape };
}

/** One product of matrices in each place of the batch: (rows, inner) times (inner, columns). */
export interface MatmulPlan {
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
  /** The broadcast axes before the last two. */
  readonly batch: Shape;
  readonly batchX: Shape;
  readonly batchY: Shape;
  /** Which matrix of x, and of y, each place of the batch uses. */
  readonly xAt: Uint32Array;
  readonly yAt: Uint32Array;
}

export function matmulPlan(x: Shape, y: Shape): MatmulPlan {
  const batchX = x.slice(0, -2);
  const batchY = y.slice(0, -2);
  const batch = broadcastShapes(batchX, batchY)!;
  return {
    rows: x.length === 1 ? 1 : x[x.length - 2]!,
    inner: x[x.length - 1]!,
    columns: y.length === 1 ? 1 : y[y.length - 1]!,
    batch,
    batchX,
    batchY,
    xAt: broadcastIndices(batch, batchX),
    yAt: broadcastIndices(batch, batchY),
  };
}

/** z = x @ y, each element summed in increasing k, as `np.einsum` does. */
export function matmulForward(x: Tensor, y: Tensor, z: Float64Array): void {
  const { rows, inner, columns, xAt, yAt } = matmulPlan(x.shape, y.shape);
  for (let place = 0; place < xAt.length; place++) {
    const xStart = xAt[place]! * rows * inner;
    const yStart = yAt[place]! * inner * columns;
    const zStart = place * rows * columns;
    multiply(x.data, xStart, inner, 1, y.data, yStart, columns, 1, z, zStart, rows, inner, columns);
  }
}

/** dx = dout @ yᵀ (port 0), dy = xᵀ @ dout (port 1), summed back over broadcast batch axes. */
export function matmulBackward(
  port: number,
  x: Tensor,
  y: Tensor,
  dout: Tensor,
  into: Tensor,
): void {
  const plan = matmulPlan(x.shape, y.shape);
  const { rows, inner, columns, batch, xAt, yAt } = plan;
  const ownBatch = port === 0 ? plan.batchX : plan.batchY;
  const matrix = port === 0 ? rows * inner : inner * columns;
  const direct = sameShape(batch, ownBatch);
  const target = direct ? into.data : new Float64Array(sizeOf(batch) * matrix);
  for (let place = 0; place < xAt.length; place++) {
    const zStart = place * rows * columns;
    const start = place * matrix;
    if (port === 0) {
      const yStart = yAt[place]! * inner * columns;
      multiply(
        dout.data,
        zStart,
        columns,
        1,
        y.data,
        yStart,
        1,
        columns,
        target,
        start,
        rows,
        columns,
        inner,
      );
    } else {
      const xStart = xAt[place]! * rows * inner;
      multiply(
        x.data,
        xStart,
        1,
        inner,
        dout.data,
        zStart,
        columns,
        1,
        target,
        start,
        inner,
        rows,
        columns,
      );
    }
  }
  if (!direct) sumToShape(target, [...batch, matrix], into.data, [...ownBatch, matrix]);
}

/** c[i, j] = Σ_k a[i, k] · b[k, j] in increasing k, with the strides of a's and b's axes; c is dense. */
function multiply(
  a: Float64Array,
  aStart: number,
  aRow: number,
  aColumn: number,
  b: Float64Array,
  bStart: number,
  bRow: number,
  bColumn: number,
  c: Float64Array,
  cStart: number,
  rows: number,
  inner: number,
  columns: number,
): void {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let sum = 0;
      let at = aStart + i * aRow;
      let bt = bStart + j * bColumn;
      for (let k = 0; k < inner; k++) {
        sum += a[at]! * b[bt]!;
        at += aColumn;
        bt += bRow;
      }
      c[cStart + i * columns + j] = sum;
    }
  }
}
