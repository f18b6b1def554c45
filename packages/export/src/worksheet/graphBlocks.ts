import {
  type Figure,
  type FigurePart,
  type Mark,
  marksBounds,
  type Point,
  type Rect,
  type Size,
} from "@chalkgrad/figure";
import { drawFigure } from "../picture/pdf/pdfFigure.ts";
import type { Sheet } from "../picture/pdf/sheet.ts";
import type { Block } from "./column.ts";
import { cuts, type Span } from "./cuts.ts";
import { printTheme } from "./printTheme.ts";

const ground = { theme: printTheme, transparent: false };

/** Points a unit of the canvas: a figure is drawn no larger than this. */
const largest = 0.9;

/** How large a figure is where it must fit into this room. */
export function fitting({ bounds }: Figure, room: Size): number {
  return Math.min(largest, room.width / bounds.width, room.height / bounds.height);
}

/** The figure in the middle of a column; `height` leaves more room than it needs. */
export function graphBlock(figure: Figure, scale: number, width: number, height?: number): Block {
  const own = figure.bounds.height * scale;
  return {
    height: Math.max(own, height ?? 0),
    above: 8,
    draw: (sheet, at) => {
      const left = at.x + (width - figure.bounds.width * scale) / 2;
      const top = at.y + (Math.max(own, height ?? 0) - own) / 2;
      drawFigure(sheet, figure, { x: left, y: top }, scale, ground);
    },
  };
}

/** A figure in parts, each as large as the room at most: rows from top to bottom, in each the parts from left to right. */
export function graphParts(figure: Figure, scale: number, room: Size): readonly Rect[] {
  const { x, y, width, height } = figure.bounds;
  const things = figure.parts.flatMap((part) => solid(part));
  const across = (rect: Rect): Span => ({ from: rect.x, to: rect.x + rect.width });
  const down = (rect: Rect): Span => ({ from: rect.y, to: rect.y + rect.height });
  const columns = cuts(things.map(across), { from: x, to: x + width }, room.width / scale);
  const rows = cuts(things.map(down), { from: y, to: y + height }, room.height / scale);
  return rows.slice(1).flatMap((bottom, row) =>
    columns.slice(1).map((right, column) => ({
      x: columns[column]!,
      y: rows[row]!,
      width: right - columns[column]!,
      height: bottom - rows[row]!,
    })),
  );
}

/** What should not be cut through: all but the lines. */
function solid({ kind, at, marks }: FigurePart): Rect[] {
  if (kind === "frame") return [];
  const bounds = marksBounds(
    kind === "wire" ? marks.filter((mark) => mark.kind !== "path") : marks,
  );
  return bounds ? [{ ...bounds, x: bounds.x + at.x, y: bounds.y + at.y }] : [];
}

/** One part of a figure; where it was cut, dashes say that it goes on. */
export function graphPart(figure: Figure, part: Rect, scale: number): Block {
  const { bounds } = figure;
  const seen: Figure = {
    bounds,
    parts: figure.parts.flatMap(({ marks, ...rest }) => {
      const within = marks.filter((mark) => isSeen(mark, rest.at, part));
      return within.length > 0 ? [{ ...rest, marks: within }] : [];
    }),
  };
  const [width, height] = [part.width * scale, part.height * scale];
  return {
    height,
    above: 8,
    draw: (sheet, { x, y }) => {
      const place = { x: x - (part.x - bounds.x) * scale, y: y - (part.y - bounds.y) * scale };
      sheet.cut({ x, y, width, height }, (inner) => drawFigure(inner, seen, place, scale, ground));
      const ends = {
        left: part.x > bounds.x,
        top: part.y > bounds.y,
        right: part.x + part.width < bounds.x + bounds.width - 0.5,
        bottom: part.y + part.height < bounds.y + bounds.height - 0.5,
      };
      drawEdges(sheet, { x, y, width, height }, ends);
    },
  };
}

function isSeen(mark: Mark, at: Point, { x, y, width, height }: Rect): boolean {
  const bounds = marksBounds([mark]);
  if (!bounds) return false;
  const [left, top] = [bounds.x + at.x, bounds.y + at.y];
  return left < x + width && left + bounds.width > x && top < y + height && top + bounds.height > y;
}

function drawEdges(
  sheet: Sheet,
  { x, y, width, height }: Rect,
  ends: Readonly<Record<"left" | "top" | "right" | "bottom", boolean>>,
): void {
  const paint = { stroke: printTheme.colors.muted, strokeWidth: 0.6, dash: [2, 3] };
  const [right, bottom] = [x + width, y + height];
  if (ends.left) sheet.line({ x, y }, { x, y: bottom }, paint);
  if (ends.right) sheet.line({ x: right, y }, { x: right, y: bottom }, paint);
  if (ends.top) sheet.line({ x, y }, { x: right, y }, paint);
  if (ends.bottom) sheet.line({ x, y: bottom }, { x: right, y: bottom }, paint);
}

/** The whole figure in little, with the part that is on this page filled in. */
export function drawMap(
  sheet: Sheet,
  parts: readonly Rect[],
  here: Rect,
  bounds: Rect,
  { at, size }: { readonly at: Point; readonly size: Size },
): void {
  const scale = Math.min(size.width / bounds.width, size.height / bounds.height);
  const left = at.x - bounds.width * scale;
  for (const part of parts) {
    const rect = {
      x: left + (part.x - bounds.x) * scale,
      y: at.y + (part.y - bounds.y) * scale,
      width: part.width * scale,
      height: part.height * scale,
    };
    const fill = part === here ? printTheme.colors.line : undefined;
    sheet.rect(rect, { fill, stroke: printTheme.colors.muted, strokeWidth: 0.5 });
  }
}
