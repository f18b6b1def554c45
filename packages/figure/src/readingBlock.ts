import type { Tensor } from "@chalkgrad/engine";
import { blankBlock } from "./blankBlock.ts";
import { asksGradients, asksValues, type Display } from "./display.ts";
import type { Mark } from "./marks.ts";
import { questionBlock, shapeText, type TensorBlock, tensorBlock } from "./tensorBlock.ts";
import { textWidth } from "./textWidth.ts";

/** The size of the numbers on wires and stubs, at text scale 1. */
export const numberSize = 15;
const shapeSize = 11;

const nothing: TensorBlock = { width: 0, height: 0, exact: "", draw: () => [] };

/** A value as the display wants it. A shape is known before its number is: `tensor` may not be seen yet. */
export function valueBlock(
  display: Display,
  seen: Tensor | undefined,
  tensor: Tensor | undefined,
): TensorBlock {
  const number = display.values
    ? numberBlock(display, seen, asksValues(display), display.blank?.value)
    : nothing;
  if (!display.shapes || !tensor || tensor.shape.length === 0 || number.namesShape) return number;
  return withShape(number, shapeText(tensor.shape), shapeSize * display.textScale);
}

/** A gradient as the display wants it; below it the one that a mistake would lead to, where there is one. */
export function gradientBlock(
  display: Display,
  seen: Tensor | undefined,
  wrong?: Tensor | undefined,
): TensorBlock {
  if (!display.gradients) return nothing;
  const right = numberBlock(display, seen, asksGradients(display), display.blank?.gradient);
  if (!seen || !wrong || asksGradients(display)) return right;
  return withWrong(right, numberBlock(display, wrong, false), numberSize * display.textScale);
}

const wrongSign = { text: "≠", room: 15, gap: 3 };

/** A wrong number in the colour of warnings below the right one. The right one stays where it is without it. */
function withWrong(right: TensorBlock, wrong: TensorBlock, size: number): TensorBlock {
  const below = wrongSign.gap + wrong.height;
  const width = wrongSign.room + wrong.width;
  return {
    width: Math.max(right.width, width),
    height: right.height + below,
    exact: `${right.exact} ${wrongSign.text} ${wrong.exact}`,
    draw: ({ x, y }, color, ground = "page") => {
      const top = y - (right.height + below) / 2;
      const at = { x: x + wrongSign.room / 2, y: top + right.height + below - wrong.height / 2 };
      const sign: Mark = {
        kind: "text",
        text: wrongSign.text,
        x: x - width / 2,
        y: at.y,
        size,
        anchor: "start",
        fill: "warning",
        weight: 600,
        halo: ground,
      };
      return [
        ...right.draw({ x, y: top + right.height / 2 }, color, ground),
        sign,
        ...wrong.draw(at, "warning", ground),
      ];
    },
  };
}

function numberBlock(
  { textScale, numbers }: Display,
  seen: Tensor | undefined,
  asked: boolean,
  blank = false,
) {
  const size = numberSize * textScale;
  if (blank && seen) return blankBlock(seen, textScale);
  return asked && seen ? questionBlock(size) : tensorBlock(seen, size, numbers);
}

/** The shape on a line of its own above the numbers. */
function withShape(number: TensorBlock, text: string, size: number): TensorBlock {
  const line = size + 3;
  return {
    width: Math.max(number.width, textWidth(text, size)),
    height: number.height + line,
    exact: number.exact,
    draw: ({ x, y }, color, ground = "page") => {
      const top = y - (number.height + line) / 2;
      const shape: Mark = {
        kind: "text",
        text,
        x,
        y: top + line / 2,
        size,
        anchor: "middle",
        fill: "muted",
        halo: ground,
      };
      return [shape, ...number.draw({ x, y: top + line + number.height / 2 }, color, ground)];
    },
  };
}
