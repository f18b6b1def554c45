import { baselineDrop, fontStack, haloWidth, legalText, type Painting } from "@chalkgrad/export";
import type { Mark, Point, TextMark, TextSpan } from "@chalkgrad/figure";

type Context = OffscreenCanvasRenderingContext2D;
type Ground = Painting["ground"];

/** How much of a text stands before its anchor. */
const before = { start: 0, middle: 0.5, end: 1 } as const;

/** Paints a mark as the SVG picture shows it, `origin` being its part's place in pixels. */
export function paintMark(
  context: Context,
  mark: Mark,
  origin: Point,
  scale: number,
  ground: Ground,
): void {
  const {
    theme: { colors },
    transparent,
  } = ground;
  if (mark.kind === "text") {
    paintText(context, mark, origin, scale, ground);
    return;
  }
  // As in the SVG picture: without a page nothing is hidden by its colour.
  if (transparent && mark.fill === "page" && !mark.stroke) return;
  context.setTransform(scale, 0, 0, scale, origin.x, origin.y);
  const path = new Path2D();
  switch (mark.kind) {
    case "circle":
      path.arc(mark.x, mark.y, mark.radius, 0, 2 * Math.PI);
      break;
    case "rect":
      path.roundRect(mark.x, mark.y, mark.width, mark.height, mark.radius ?? 0);
      break;
    case "path":
      path.addPath(new Path2D(mark.d));
      break;
  }
  context.globalAlpha = mark.opacity ?? 1;
  if (mark.fill) {
    context.fillStyle = colors[mark.fill];
    context.fill(path);
  }
  if (mark.stroke) {
    context.strokeStyle = colors[mark.stroke];
    context.lineWidth = mark.strokeWidth ?? 1;
    context.lineJoin = "miter";
    context.miterLimit = 4;
    context.setLineDash([...(mark.dash ?? [])]);
    context.stroke(path);
  }
  context.globalAlpha = 1;
}

/** Letters are set at the size at which they are seen: scaled ones would stand where those of another size do. */
function paintText(
  context: Context,
  mark: TextMark,
  origin: Point,
  scale: number,
  { theme: { colors }, transparent }: Ground,
): void {
  const { x, y, size, anchor, weight = 400, italic, fill, halo } = mark;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.textAlign = "left";
  const pieces = joined(mark.spans ?? [mark]).map(({ text, ...look }) => {
    const style = (look.italic ?? italic) ? "italic " : "";
    const font = `${style}${look.weight ?? weight} ${size * scale}px ${fontStack}`;
    context.font = font;
    return { text, font, fill: look.fill ?? fill, width: context.measureText(text).width };
  });
  const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
  const place = {
    x: origin.x + x * scale - before[anchor] * width,
    y: origin.y + (y + baselineDrop * size) * scale,
  };
  const hasRim = halo !== undefined && !(transparent && halo === "page");
  for (const { text, font, fill, width } of pieces) {
    context.font = font;
    if (hasRim) {
      context.strokeStyle = colors[halo];
      context.lineWidth = haloWidth * scale;
      context.lineJoin = "round";
      context.setLineDash([]);
      context.strokeText(text, place.x, place.y);
    }
    context.fillStyle = colors[fill];
    context.fillText(text, place.x, place.y);
    place.x += width;
  }
}

/** As markup reads them: what looks like space is one space, and none stands at the ends of the line. */
function joined(pieces: readonly TextSpan[]): readonly TextSpan[] {
  let isAfterSpace = true;
  const read = pieces.map((piece) => {
    const spaced = legalText(piece.text).replace(/[ \t\n\r]+/g, " ");
    const text = isAfterSpace ? spaced.replace(/^ /, "") : spaced;
    if (text !== "") isAfterSpace = text.endsWith(" ");
    return { ...piece, text };
  });
  const last = read.findLastIndex(({ text }) => text !== "");
  return read.map((piece, index) =>
    index === last ? { ...piece, text: piece.text.trimEnd() } : piece,
  );
}
