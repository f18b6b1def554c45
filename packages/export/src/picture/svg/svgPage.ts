import type { GraphDocument } from "@chalkgrad/document";
import { type Rect, type ThemeName, themes } from "@chalkgrad/figure";
import { LetterFinder } from "../pdf/letterFinder.ts";
import type { PaperFonts } from "../pdf/paperFonts.ts";
import { short, xmlElement, xmlText } from "../xml.ts";
import { documentElement } from "./documentInSvg.ts";
import { fontStack, type SvgGround } from "./svgMark.ts";

/** The size of a picture where it is put. Without a height it has the figure's proportions. */
export interface PictureSize {
  readonly unit: "px" | "cm" | "mm" | "in";
  readonly width: number;
  readonly height?: number;
}

/** A slide of the usual proportions. */
export const slideSize: PictureSize = { unit: "in", width: 13 + 1 / 3, height: 7.5 };

export interface SvgOptions {
  readonly theme?: ThemeName;
  /** Default: the theme's page. */
  readonly background?: "page" | "transparent";
  /** Default: one pixel a unit, as large as the canvas at zoom 1. */
  readonly size?: PictureSize;
  /** What a screen reader is told of the picture. Default: the document's own words. */
  readonly title?: string;
  readonly description?: string;
  /** Whether the picture carries the document, so that it can be opened again. Default: true. */
  readonly withDocument?: boolean;
  /** Texts become outlines of these typefaces' letters. */
  readonly outlines?: PaperFonts | undefined;
}

/** The ground that the options ask for. */
export function groundOf({
  theme = "paper",
  background = "page",
  outlines,
}: SvgOptions): SvgGround {
  const letters = outlines && new LetterFinder(outlines);
  return { theme: themes[theme], transparent: background === "transparent", letters };
}

/** The whole file around the figure's markup. */
export function svgPage(
  document: GraphDocument,
  bounds: Rect,
  content: string,
  options: SvgOptions = {},
): string {
  const { theme, transparent } = groundOf(options);
  const { size, withDocument = true } = options;
  const view = size?.height ? fitted(bounds, size.width / size.height) : bounds;
  const { width, height, ...box } = wholeUnits(view);
  const unit = size?.unit ?? "px";
  const shownWidth = size?.width ?? width;
  const shownHeight = size?.height ?? (shownWidth * height) / width;
  const title = options.title ?? document.title;
  const description = options.description ?? document.description;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.x} ${box.y} ${width} ${height}"`,
    ` width="${short(shownWidth)}${unit}" height="${short(shownHeight)}${unit}"`,
    ` role="img" font-family="${fontStack}">\n`,
    title ? `<title>${xmlText(title)}</title>\n` : "",
    description ? `<desc>${xmlText(description)}</desc>\n` : "",
    withDocument ? `<metadata>${documentElement(document)}</metadata>\n` : "",
    transparent
      ? ""
      : `${xmlElement("rect", { ...box, width, height, fill: theme.colors.page })}\n`,
    content,
    "</svg>\n",
  ].join("");
}

/** The smallest rectangle of whole units around this one. */
export function wholeUnits({ x, y, width, height }: Rect): Rect {
  const corner = { x: Math.floor(x), y: Math.floor(y) };
  return {
    ...corner,
    width: Math.ceil(x + width) - corner.x,
    height: Math.ceil(y + height) - corner.y,
  };
}

/** The rectangle widened or heightened to these proportions, around the same middle. */
function fitted({ x, y, width, height }: Rect, ratio: number): Rect {
  const wide = Math.max(width, height * ratio);
  const high = wide / ratio;
  return { x: x - (wide - width) / 2, y: y - (high - height) / 2, width: wide, height: high };
}
