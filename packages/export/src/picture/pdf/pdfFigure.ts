import { type Figure, type Mark, type Point, pathStrokes, type TextMark } from "@chalkgrad/figure";
import { baselineDrop, haloWidth, type SvgGround } from "../svg/svgMark.ts";
import { Sheet, type SheetItem } from "./sheet.ts";

/** The figure with its bounds' upper left corner at `at`, as the SVG picture shows it. */
export function drawFigure(
  sheet: Sheet,
  { parts, bounds }: Figure,
  at: Point,
  scale: number,
  ground: SvgGround,
): void {
  for (const part of parts) {
    const place = {
      x: at.x + (part.at.x - bounds.x) * scale,
      y: at.y + (part.at.y - bounds.y) * scale,
    };
    sheet.place(place, scale, itemsOf(part.marks, ground));
  }
}

const drawn = new WeakMap<SvgGround, WeakMap<readonly Mark[], readonly SheetItem[]>>();

/** What marks are drawn as: the same on each page where they are the same. */
function itemsOf(marks: readonly Mark[], ground: SvgGround): readonly SheetItem[] {
  const known = drawn.get(ground) ?? new WeakMap<readonly Mark[], readonly SheetItem[]>();
  drawn.set(ground, known);
  let items = known.get(marks);
  if (!items) {
    const sheet = new Sheet();
    for (const mark of marks) drawMark(sheet, mark, ground);
    items = sheet.items;
    known.set(marks, items);
  }
  return items;
}

function drawMark(sheet: Sheet, mark: Mark, ground: SvgGround): void {
  if (mark.kind === "text") {
    drawText(sheet, mark, ground);
    return;
  }
  const { colors } = ground.theme;
  const { fill, stroke, strokeWidth, dash, opacity } = mark;
  if (ground.transparent && fill === "page" && !stroke) return;
  const paint = {
    fill: fill && colors[fill],
    stroke: stroke && colors[stroke],
    strokeWidth,
    dash,
    opacity,
  };
  if (mark.kind === "rect") sheet.rect(mark, paint, mark.radius);
  else if (mark.kind === "circle") sheet.circle(mark, mark.radius, paint);
  else sheet.path(pathStrokes(mark.d), paint);
}

function drawText(
  sheet: Sheet,
  mark: TextMark,
  { theme: { colors }, transparent }: SvgGround,
): void {
  const { text, spans, x, y, size, weight, anchor, italic, halo } = mark;
  const color = halo && !(transparent && halo === "page") ? colors[halo] : undefined;
  const rim = color === undefined ? undefined : { color, width: haloWidth };
  const look = { size, color: colors[mark.fill], weight, anchor, italic, rim };
  const pieces = spans?.map(({ text, fill, ...own }) => ({
    text,
    look: { ...own, ...(fill && { color: colors[fill] }) },
  }));
  sheet.text(pieces ?? text, { x, y: y + baselineDrop * size }, look);
}
