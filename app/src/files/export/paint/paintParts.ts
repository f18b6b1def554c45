import type { Painting } from "@chalkgrad/export";
import type { FigurePart } from "@chalkgrad/figure";
import { paintMark } from "./paintMark.ts";

type Context = OffscreenCanvasRenderingContext2D;

/** A canvas of the painting's size, to paint its parts on. */
export function canvasFor({ room: { width, height } }: Painting): OffscreenCanvas {
  return new OffscreenCanvas(width, height);
}

/** @throws Error where the browser has no memory for so many pixels. */
export function contextOf(canvas: OffscreenCanvas): Context {
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error(`${canvas.width} × ${canvas.height}`);
  context.textBaseline = "alphabetic";
  context.textRendering = "geometricPrecision";
  return context;
}

/** The page under everything, where there is one. */
export function paintPage(context: Context, { room, ground }: Painting): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, room.width, room.height);
  if (ground.transparent) return;
  context.fillStyle = ground.theme.colors.page;
  context.fillRect(0, 0, room.width, room.height);
}

export function paintPart(context: Context, { at, marks }: FigurePart, painting: Painting): void {
  const { room, ground } = painting;
  const origin = { x: room.x + at.x * room.scale, y: room.y + at.y * room.scale };
  for (const mark of marks) paintMark(context, mark, origin, room.scale, ground);
}
