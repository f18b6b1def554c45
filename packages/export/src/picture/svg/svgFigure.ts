import type { GraphDocument } from "@chalkgrad/document";
import type { Figure, FigurePart } from "@chalkgrad/figure";
import { xmlElement } from "../xml.ts";
import { type SvgGround, svgMark } from "./svgMark.ts";
import { groundOf, type SvgOptions, svgPage } from "./svgPage.ts";

/** A figure as an SVG file: vectors and real text, no script, and the document inside. */
export function svgFigure(
  document: GraphDocument,
  figure: Figure,
  options: SvgOptions = {},
): string {
  const ground = groundOf(options);
  const parts = figure.parts.map((part) => `${svgPart(part, ground)}\n`);
  return svgPage(document, figure.bounds, parts.join(""), options);
}

function svgPart({ kind, id, at, marks }: FigurePart, ground: SvgGround): string {
  const content = marks.map((mark) => svgMark(mark, ground)).join("");
  return xmlElement("g", { [`data-${kind}`]: id, transform: moveTo(at) }, content);
}

/** The transform that moves the origin there; none where it stays. */
export function moveTo({ x, y }: FigurePart["at"]): string | undefined {
  return x === 0 && y === 0 ? undefined : `translate(${x} ${y})`;
}
