import type { Tensor } from "@chalkgrad/engine";
import type { Mark } from "./marks.ts";
import { askedFor, bracketPath, largestMatrix, type TensorBlock } from "./tensorBlock.ts";

/** Room for a number in handwriting, at text scale 1. */
const box = { width: 56, height: 27, radius: 4 };
const cell = { width: 38, height: 23, gap: 5 };
const bracket = { tip: 6, room: 10 };

/** Whether a hand can write all of it: a number, or a matrix of a few. */
export function isWritable({ shape, data }: Tensor): boolean {
  if (data.length === 0 || shape.length > 2) return false;
  return shape.every((length) => length <= largestMatrix);
}

/** An empty box in place of a number, or one an element in brackets. */
export function blankBlock({ shape }: Tensor, scale: number): TensorBlock {
  if (shape.length === 0) return boxBlock(scale);
  const columns = shape.at(-1)!;
  const rows = shape.length === 1 ? 1 : shape[0]!;
  const [wide, high, gap] = [cell.width * scale, cell.height * scale, cell.gap * scale];
  const width = columns * (wide + gap) - gap + 2 * bracket.room;
  const height = rows * (high + gap) + gap;
  return {
    width,
    height,
    exact: askedFor,
    draw: ({ x, y }, color, ground = "page") => {
      const [left, top] = [x - width / 2, y - height / 2];
      const edge = (at: number, side: 1 | -1): Mark => ({
        kind: "path",
        d: bracketPath(at, top, side, height, bracket.tip),
        stroke: color,
        strokeWidth: 1.3,
      });
      const marks: Mark[] = [
        { kind: "rect", x: left, y: top, width, height, fill: ground },
        edge(left + 1, 1),
        edge(left + width - 1, -1),
      ];
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++) {
          marks.push({
            kind: "rect",
            x: left + bracket.room + column * (wide + gap),
            y: top + gap + row * (high + gap),
            width: wide,
            height: high,
            radius: box.radius,
            stroke: color,
            strokeWidth: 0.9,
          });
        }
      }
      return marks;
    },
  };
}

function boxBlock(scale: number): TensorBlock {
  const width = box.width * scale;
  const height = box.height * scale;
  return {
    width,
    height,
    exact: askedFor,
    draw: ({ x, y }, color, ground = "page") => [
      {
        kind: "rect",
        x: x - width / 2,
        y: y - height / 2,
        width,
        height,
        radius: box.radius,
        fill: ground,
        stroke: color,
        strokeWidth: 1.1,
      },
    ],
  };
}
