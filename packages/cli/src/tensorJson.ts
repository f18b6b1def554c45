import { numberText } from "@chalkgrad/document";
import { sizeOf, type Tensor } from "@chalkgrad/engine";

/** About how many numbers go into one chunk. */
const chunkSize = 8_192;

/**
 * A tensor as JSON in chunks: a number, or nested lists. Each number reads back to the same float64; NaN and
 * the infinities are texts. Not recursive, as a reshape can give any number of axes.
 */
export function* tensorJson({ shape, data }: Tensor): Generator<string> {
  if (shape.length === 0) {
    yield numberJson(data[0]!);
    return;
  }
  // Rows are the innermost lists: those of the last axis, or of the first empty one.
  const empty = shape.indexOf(0);
  const rowAxis = empty < 0 ? shape.length - 1 : empty;
  const rowLength = shape[rowAxis]!;
  const rows = sizeOf(shape.slice(0, rowAxis));
  /** How many rows a list of each outer axis holds, innermost first. */
  const rowsPerList: number[] = [];
  for (let axis = rowAxis - 1, held = 1; axis >= 0; axis--) {
    held *= shape[axis]!;
    rowsPerList.push(held);
  }
  let chunk = "";
  for (let row = 0; row < rows; row++) {
    chunk += (row > 0 ? "," : "") + "[".repeat(countEnds(rowsPerList, row) + 1);
    for (let start = 0; start < rowLength; start += chunkSize) {
      const end = Math.min(start + chunkSize, rowLength);
      const numbers = data.subarray(row * rowLength + start, row * rowLength + end);
      chunk += (start > 0 ? "," : "") + Array.from(numbers, numberJson).join(",");
      if (chunk.length > chunkSize * 8) {
        yield chunk;
        chunk = "";
      }
    }
    chunk += "]".repeat(countEnds(rowsPerList, row + 1) + 1);
    if (chunk.length > chunkSize * 8) {
      yield chunk;
      chunk = "";
    }
  }
  yield chunk;
}

/** How many outer lists begin (or end) right before this row. */
function countEnds(rowsPerList: readonly number[], row: number): number {
  const first = rowsPerList.findIndex((held) => row % held !== 0);
  return first < 0 ? rowsPerList.length : first;
}

export function numberJson(number: number): string {
  return Number.isFinite(number) ? numberText(number) : `"${number}"`;
}
