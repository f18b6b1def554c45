import { EngineError } from "./engineError.ts";

/** The length of each axis; a scalar is 0-d and has shape `[]`. */
export type Shape = readonly number[];

/** Float64 numbers in row-major order. */
export interface Tensor {
  readonly shape: Shape;
  readonly data: Float64Array;
}

/** A tensor as a file writes it: a number, or nested arrays of one rectangular shape. */
export type TensorLiteral = number | readonly TensorLiteral[];

/** How many numbers a tensor of this shape holds (1 for a scalar, 0 when an axis is empty). */
export function sizeOf(shape: Shape): number {
  let size = 1;
  for (const length of shape) size *= length;
  return size;
}

/** The shape as NumPy prints it: `()`, `(3,)`, `(2, 3)`. */
export function formatShape(shape: Shape): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(", ")})`;
}

export function sameShape(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((length, axis) => length === b[axis]);
}

/** How far apart two neighbours along each axis lie in the row-major data. */
export function stridesOf(shape: Shape): number[] {
  const strides = new Array<number>(shape.length);
  let stride = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides[axis] = stride;
    stride *= shape[axis]!;
  }
  return strides;
}

/**
 * Reads nested arrays into a tensor. An empty array ends the nesting: `[[], []]` has shape (2, 0).
 * @throws EngineError when rows differ in length or depth, or an entry is no number.
 */
export function tensorFrom(literal: TensorLiteral): Tensor {
  if (typeof literal === "number") return { shape: [], data: Float64Array.of(literal) };
  const shape: number[] = [];
  // One axis after another, never recursively: the nesting may be of any depth.
  let level: readonly TensorLiteral[] = [literal];
  while (level.length > 0 && Array.isArray(level[0])) {
    const length = (level[0] as readonly TensorLiteral[]).length;
    const next: TensorLiteral[] = [];
    for (const row of level) {
      if (!Array.isArray(row) || row.length !== length) {
        throw new EngineError(
          `The nested arrays are ragged: along axis ${shape.length} one entry has ${length} elements and another ${
            Array.isArray(row) ? `has ${row.length}` : "is a number"
          }. Give all of them the same length.`,
        );
      }
      for (const entry of row as readonly TensorLiteral[]) next.push(entry);
    }
    shape.push(length);
    level = next;
  }
  const data = new Float64Array(level.length);
  for (let index = 0; index < data.length; index++) {
    const entry = level[index];
    if (typeof entry !== "number") {
      throw new EngineError(
        `The nested arrays are ragged: among the entries at depth ${shape.length}, one is a number and another is ${
          Array.isArray(entry) ? "an array" : String(entry)
        }.`,
      );
    }
    data[index] = entry;
  }
  return { shape, data };
}

/** The nested arrays of a tensor; a number for a scalar. `tensorFrom` reads them back. */
export function literalFrom(tensor: Tensor): TensorLiteral {
  const { shape, data } = tensor;
  if (shape.length === 0) return data[0]!;
  let level: TensorLiteral[] = Array.from(data);
  for (let axis = shape.length - 1; axis > 0; axis--) {
    const length = shape[axis]!;
    const rows = sizeOf(shape.slice(0, axis));
    const next: TensorLiteral[] = [];
    for (let row = 0; row < rows; row++) next.push(level.slice(row * length, (row + 1) * length));
    level = next;
  }
  return level;
}
