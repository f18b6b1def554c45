import type { Tensor } from "@chalkgrad/engine";
import type { Point, Size } from "./geometry.ts";
import type { Mark } from "./marks.ts";
import { type NumberFormat, usualNumbers } from "./numberFormat.ts";
import { exactText, listSign, localized, numberText } from "./numberText.ts";
import { textWidth } from "./textWidth.ts";
import type { ColorToken } from "./theme.ts";

/** A tensor ready to be drawn: its room, and its marks around a centre. */
export interface TensorBlock extends Size {
  /** The same in one line of words, all digits: for hovering, reading aloud and copying. */
  readonly exact: string;
  /** Whether its shape stands in it already. */
  readonly namesShape?: boolean;
  /** `ground` is the colour of what lies behind: the page, or a node's surface. */
  draw(centre: Point, color: ColorToken, ground?: ColorToken): Mark[];
}

/** What stands where nothing has been computed: a dash, never 0. */
export const notComputed = "—";

/** What stands where a number is known and a class is to find it first. */
export const askedFor = "?";

/** Above this many rows or columns a matrix becomes a heat map. */
export const largestMatrix = 4;
const numberSize = 15;
const cells = { size: 12, rowHeight: 17, columnGap: 9 };
const bracket = 5;
const heat = { cell: 6, most: 16, caption: 11 };

/** A scalar as a number, a small matrix as numbers in brackets, a larger one as a heat map. */
export function tensorBlock(
  tensor: Tensor | undefined,
  size = numberSize,
  numbers: NumberFormat = usualNumbers,
): TensorBlock {
  if (tensor === undefined) return line(notComputed, notComputed, size);
  const exact = exactTensor(tensor, numbers);
  if (tensor.shape.length === 0)
    return line(numberText(tensor.data[0]!, undefined, numbers), exact, size);
  const columns = tensor.shape.at(-1)!;
  const rows = tensor.shape.length === 1 ? 1 : (tensor.shape[0] ?? 0);
  if (tensor.data.length === 0) {
    return { ...line(shapeText(tensor.shape), exact, heat.caption), namesShape: true };
  }
  if (tensor.shape.length <= 2 && rows <= largestMatrix && columns <= largestMatrix) {
    const texts = Array.from(tensor.data, (value) => numberText(value, 4, numbers));
    return matrix(texts, rows, columns, exact, size / numberSize);
  }
  return heatMap(tensor, columns, exact, size / numberSize, numbers);
}

export function questionBlock(size: number): TensorBlock {
  return line(askedFor, askedFor, size);
}

/** `2×3`; a scalar has the empty shape and is called `scalar`. */
export function shapeText(shape: readonly number[]): string {
  if (shape.length === 0) return "scalar";
  return shape.length === 1 ? `(${shape[0]})` : shape.join("×");
}

function line(text: string, exact: string, size: number): TensorBlock {
  return {
    width: textWidth(text, size),
    height: size + 3,
    exact,
    draw: ({ x, y }, fill, halo = "page") => [
      { kind: "text", text, x, y, size, anchor: "middle", fill, weight: 600, halo, exact },
    ],
  };
}

/** Numbers of a column stand with their decimal signs one below the other. */
function matrix(
  texts: readonly string[],
  rows: number,
  columns: number,
  exact: string,
  scale: number,
): TensorBlock {
  const cellSize = cells.size * scale;
  const rowHeight = cells.rowHeight * scale;
  const columnGap = cells.columnGap * scale;
  const sized = texts.map((text) => {
    const all = textWidth(text, cellSize);
    const whole = textWidth(/^[^.,]*/.exec(text)![0], cellSize);
    return { text, whole, rest: all - whole };
  });
  const rests: number[] = [];
  const widths = Array.from({ length: columns }, (_, column) => {
    const own = sized.filter((_, index) => index % columns === column);
    rests[column] = Math.max(...own.map(({ rest }) => rest));
    return Math.max(...own.map(({ whole }) => whole)) + rests[column];
  });
  const inner = widths.reduce((sum, width) => sum + width, 0) + columnGap * (columns - 1);
  const width = inner + 2 * (bracket + 4);
  const height = rows * rowHeight + 2;
  return {
    width,
    height,
    exact,
    draw: ({ x, y }, color, ground = "page") => {
      const left = x - width / 2;
      const top = y - height / 2;
      const marks: Mark[] = [
        { kind: "rect", x: left, y: top, width, height, radius: 3, fill: ground, opacity: 0.85 },
        { kind: "path", d: bracketPath(left + 1, top, 1, height), stroke: color, strokeWidth: 1.3 },
        {
          kind: "path",
          d: bracketPath(left + width - 1, top, -1, height),
          stroke: color,
          strokeWidth: 1.3,
        },
      ];
      let right = left + bracket + 4;
      for (let column = 0; column < columns; column++) {
        right += widths[column]!;
        for (let row = 0; row < rows; row++) {
          const { text, rest } = sized[row * columns + column]!;
          marks.push({
            kind: "text",
            text,
            x: right - rests[column]! + rest,
            y: top + 1 + (row + 0.5) * rowHeight,
            size: cellSize,
            anchor: "end",
            fill: color,
            weight: 600,
            exact,
          });
        }
        right += columnGap;
      }
      return marks;
    },
  };
}

export function bracketPath(
  x: number,
  top: number,
  side: 1 | -1,
  height: number,
  reach = bracket,
): string {
  const tip = x + side * reach;
  return `M${tip},${top} H${x} V${top + height} H${tip}`;
}

/** Leading axes are flattened into rows; what does not fit is sampled evenly. */
function heatMap(
  tensor: Tensor,
  columns: number,
  exact: string,
  scale: number,
  numbers: NumberFormat,
): TensorBlock {
  const cell = heat.cell * scale;
  const captionSize = heat.caption * scale;
  const rows = tensor.data.length / columns;
  const shownRows = Math.min(rows, heat.most);
  const shownColumns = Math.min(columns, heat.most);
  const { low, high } = range(tensor.data);
  const bound = (value: number) => numberText(value, 3, numbers);
  const caption = `${shapeText(tensor.shape)}  ${bound(low)} … ${bound(high)}`;
  const width = Math.max(shownColumns * cell, textWidth(caption, captionSize));
  const mapHeight = shownRows * cell;
  const height = mapHeight + captionSize + 6;
  return {
    width,
    height,
    exact,
    namesShape: true,
    draw: ({ x, y }, color, ground = "page") => {
      const left = x - (shownColumns * cell) / 2;
      const top = y - height / 2;
      const marks: Mark[] = [];
      for (let row = 0; row < shownRows; row++) {
        for (let column = 0; column < shownColumns; column++) {
          const from = Math.floor((row * rows) / shownRows) * columns;
          const value = tensor.data[from + Math.floor((column * columns) / shownColumns)]!;
          marks.push({
            kind: "rect",
            x: left + column * cell,
            y: top + row * cell,
            width: cell - 0.5,
            height: cell - 0.5,
            fill: color,
            opacity: high > low ? 0.12 + (0.88 * (value - low)) / (high - low) : 0.5,
          });
        }
      }
      marks.push({
        kind: "text",
        text: caption,
        x,
        y: top + mapHeight + captionSize / 2 + 5,
        size: captionSize,
        anchor: "middle",
        fill: color,
        halo: ground,
        exact,
      });
      return marks;
    },
  };
}

function range(data: Float64Array): { readonly low: number; readonly high: number } {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of data) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
}

/** At most this many numbers are written out: a tooltip is no data file. */
const mostNumbers = 64;

function exactTensor(tensor: Tensor, numbers: NumberFormat): string {
  const written = (value: number) => localized(exactText(value), numbers.decimalSign);
  if (tensor.shape.length === 0) return written(tensor.data[0]!);
  const shape = shapeText(tensor.shape);
  if (tensor.data.length > mostNumbers) return shape;
  const columns = tensor.shape.at(-1)!;
  const rows: string[] = [];
  for (let start = 0; start < tensor.data.length; start += columns) {
    const row = Array.from(tensor.data.subarray(start, start + columns), written);
    rows.push(`[${row.join(listSign(numbers))}]`);
  }
  return tensor.shape.length === 1 ? rows.join("") : `[${rows.join(listSign(numbers))}]`;
}
