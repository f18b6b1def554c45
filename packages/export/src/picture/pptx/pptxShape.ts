import type {
  ColorToken,
  Mark,
  PathStroke,
  Point,
  Rect,
  RectMark,
  TextMark,
  Theme,
} from "@chalkgrad/figure";
import { pathStrokes } from "@chalkgrad/figure";
import { legalText, xmlElement, xmlText } from "../xml.ts";
import type { PptxPlace } from "./pptxPlace.ts";

/** Numbers the shapes of one slide; connectors name what they are glued to by number. */
export class ShapeIds {
  // 1 is the tree of shapes itself.
  #last = 1;

  next(): number {
    this.#last += 1;
    return this.#last;
  }
}

export interface Brush {
  readonly place: PptxPlace;
  readonly theme: Theme;
  readonly ids: ShapeIds;
}

interface Outline {
  readonly box: Rect;
  readonly geometry: string;
}

type Painted = Exclude<Mark, TextMark>;

/** A text inside a shape, in the middle of it. */
type InnerText = Pick<TextMark, "text" | "spans" | "size" | "fill" | "weight" | "italic">;

interface Form {
  readonly name: string;
  readonly id: number;
  readonly inner?: InnerText | undefined;
  /** Where connectors may be glued to a box, beside or instead of what its form offers. */
  readonly sites?: readonly Point[] | undefined;
}

/** A form as a native shape, with the id that connectors glue to. */
export function formShape(mark: Painted, brush: Brush, { name, id, inner, sites }: Form): string {
  const { box, geometry } = outlineOf(mark, brush.place, sites);
  const text = inner ? bodyText(inner, "ctr", brush) : emptyBody;
  return sp(id, name, transform(box) + geometry + paint(mark, brush), text);
}

/** Any mark as a shape: texts become text boxes, paths freeforms. */
export function markShape(mark: Mark, name: string, brush: Brush): string {
  const id = brush.ids.next();
  if (mark.kind !== "text") return formShape(mark, brush, { name, id });
  const { x, y, width, height } = textRoom(mark);
  const box = brush.place.rect({ x, y, width, height });
  const properties = `${transform(box)}${preset("rect")}<a:noFill/>`;
  return sp(id, name, properties, bodyText(mark, alignments[mark.anchor], brush), true);
}

const alignments = { start: "l", middle: "ctr", end: "r" } as const;

/** Wide enough for any typeface; the text stands at the anchor's side of it. */
function textRoom({ text, x, y, size, anchor }: TextMark): Rect {
  const width = Math.max(1, [...text].length) * size;
  const share = { start: 0, middle: 0.5, end: 1 }[anchor];
  return { x: x - share * width, y: y - size * 0.7, width, height: size * 1.4 };
}

function sp(id: number, name: string, properties: string, body: string, isText = false): string {
  const kind = isText ? '<p:cNvSpPr txBox="1"/>' : "<p:cNvSpPr/>";
  const head = `<p:nvSpPr>${shapeName(id, name)}${kind}<p:nvPr/></p:nvSpPr>`;
  return `<p:sp>${head}<p:spPr>${properties}</p:spPr>${body}</p:sp>`;
}

export function shapeName(id: number, name: string): string {
  return xmlElement("p:cNvPr", { id, name: name.slice(0, 200) });
}

export function transform(
  { x, y, width, height }: Rect,
  flip: { readonly v?: boolean } = {},
): string {
  const off = `<a:off x="${x}" y="${y}"/>`;
  const ext = `<a:ext cx="${width}" cy="${height}"/>`;
  return `<a:xfrm${flip.v ? ' flipV="1"' : ""}>${off}${ext}</a:xfrm>`;
}

export function preset(name: string, adjustment?: number): string {
  const list =
    adjustment === undefined
      ? "<a:avLst/>"
      : `<a:avLst><a:gd name="adj" fmla="val ${adjustment}"/></a:avLst>`;
  return `<a:prstGeom prst="${name}">${list}</a:prstGeom>`;
}

function outlineOf(mark: Painted, place: PptxPlace, sites: readonly Point[] = []): Outline {
  switch (mark.kind) {
    case "circle": {
      const { x, y, radius } = mark;
      const side = 2 * radius;
      const box = place.rect({ x: x - radius, y: y - radius, width: side, height: side });
      return { box, geometry: preset("ellipse") };
    }
    case "rect": {
      const box = place.rect(mark);
      if (sites.length > 0) return freeform(roundedBox(mark), place, sites);
      if (!mark.radius) return { box, geometry: preset("rect") };
      const share = Math.min(0.5, mark.radius / Math.min(mark.width, mark.height));
      return { box, geometry: preset("roundRect", Math.round(share * 100_000)) };
    }
    case "path":
      return freeform(pathStrokes(mark.d), place);
  }
}

/** A path as a freeform around its own points. */
function freeform(
  strokes: readonly PathStroke[],
  place: PptxPlace,
  sites: readonly Point[] = [],
): Outline {
  const points = strokes.flatMap(pointsOf).map((point) => place.point(point));
  const x = Math.min(...points.map((point) => point.x));
  const y = Math.min(...points.map((point) => point.y));
  const width = Math.max(1, ...points.map((point) => point.x - x));
  const height = Math.max(1, ...points.map((point) => point.y - y));
  const pt = (point: Point) => {
    const placed = place.point(point);
    return `<a:pt x="${placed.x - x}" y="${placed.y - y}"/>`;
  };
  const path = strokes.map((stroke) => strokeElement(stroke, pt)).join("");
  const list = `<a:pathLst><a:path w="${width}" h="${height}">${path}</a:path></a:pathLst>`;
  const guides = sites.map((site, index) => {
    const placed = place.point(site);
    return (
      `<a:gd name="siteX${index}" fmla="*/ ${placed.x - x} w ${width}"/>` +
      `<a:gd name="siteY${index}" fmla="*/ ${placed.y - y} h ${height}"/>`
    );
  });
  const cxns = sites.map(
    (_, index) => `<a:cxn ang="0"><a:pos x="siteX${index}" y="siteY${index}"/></a:cxn>`,
  );
  const geometry = `<a:custGeom><a:avLst/><a:gdLst>${guides.join("")}</a:gdLst><a:ahLst/><a:cxnLst>${cxns.join("")}</a:cxnLst><a:rect l="0" t="0" r="r" b="b"/>${list}</a:custGeom>`;
  return { box: { x, y, width, height }, geometry };
}

function strokeElement(stroke: PathStroke, pt: (point: Point) => string): string {
  switch (stroke.kind) {
    case "move":
      return `<a:moveTo>${pt(stroke.to)}</a:moveTo>`;
    case "line":
      return `<a:lnTo>${pt(stroke.to)}</a:lnTo>`;
    case "curve":
      return `<a:cubicBezTo>${pt(stroke.leave)}${pt(stroke.arrive)}${pt(stroke.to)}</a:cubicBezTo>`;
    case "close":
      return "<a:close/>";
  }
}

/** A box with round corners, as a path. */
function roundedBox({ x, y, width, height, radius = 0 }: RectMark): PathStroke[] {
  const right = x + width;
  const bottom = y + height;
  /** How far a Bézier curve's handles reach for a quarter of a circle. */
  const slack = radius * (1 - 0.5523);
  const corner = (from: Point, tip: Point, to: Point): PathStroke => ({
    kind: "curve",
    leave: towards(tip, from, slack),
    arrive: towards(tip, to, slack),
    to,
  });
  const corners = [
    [
      { x: right - radius, y },
      { x: right, y },
      { x: right, y: y + radius },
    ],
    [
      { x: right, y: bottom - radius },
      { x: right, y: bottom },
      { x: right - radius, y: bottom },
    ],
    [
      { x: x + radius, y: bottom },
      { x, y: bottom },
      { x, y: bottom - radius },
    ],
    [
      { x, y: y + radius },
      { x, y },
      { x: x + radius, y },
    ],
  ] as const;
  return [
    { kind: "move", to: { x: x + radius, y } },
    ...corners.flatMap(([from, tip, to]): PathStroke[] => [
      { kind: "line", to: from },
      corner(from, tip, to),
    ]),
    { kind: "close" },
  ];
}

/** The point this far from a tip on the way to another, which stands beside or above it. */
function towards(tip: Point, { x, y }: Point, distance: number): Point {
  return {
    x: tip.x + Math.sign(x - tip.x) * distance,
    y: tip.y + Math.sign(y - tip.y) * distance,
  };
}

function pointsOf(stroke: PathStroke): readonly Point[] {
  if (stroke.kind === "close") return [];
  return stroke.kind === "curve" ? [stroke.leave, stroke.arrive, stroke.to] : [stroke.to];
}

function paint({ fill, stroke, strokeWidth, dash, opacity }: Painted, brush: Brush): string {
  return (
    (fill ? solid(fill, brush, opacity) : "<a:noFill/>") +
    (stroke
      ? line(stroke, brush, { width: strokeWidth ?? 1, dash, opacity })
      : "<a:ln><a:noFill/></a:ln>")
  );
}

export function line(
  stroke: ColorToken,
  brush: Brush,
  {
    width,
    dash,
    opacity,
  }: {
    readonly width: number;
    readonly dash?: readonly number[] | undefined;
    readonly opacity?: number | undefined;
  },
): string {
  const dashes = dash ? '<a:prstDash val="sysDash"/>' : "";
  return `<a:ln w="${brush.place.length(width)}" cap="flat">${solid(stroke, brush, opacity)}${dashes}<a:round/></a:ln>`;
}

function solid(color: ColorToken, { theme }: Brush, opacity = 1): string {
  const hex = theme.colors[color].slice(1).toUpperCase();
  const alpha = opacity < 1 ? `<a:alpha val="${Math.round(opacity * 100_000)}"/>` : "";
  return `<a:solidFill><a:srgbClr val="${hex}">${alpha}</a:srgbClr></a:solidFill>`;
}

const emptyBody =
  '<p:txBody><a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody>';

function bodyText(
  { text, spans = [{ text }], size, ...whole }: InnerText,
  alignment: "l" | "ctr" | "r",
  brush: Brush,
): string {
  const runs = spans.map((span) => {
    const { text, weight, italic, fill } = { ...whole, ...span };
    const look = `${weight === 600 ? ' b="1"' : ""}${italic ? ' i="1"' : ""}`;
    return `<a:r><a:rPr lang="${languageOf(text)}" sz="${brush.place.fontSize(size)}"${look}>${solid(fill, brush)}</a:rPr><a:t>${runText(text)}</a:t></a:r>`;
  });
  const frame =
    '<a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="ctr"/>';
  return `<p:txBody>${frame}<a:lstStyle/><a:p><a:pPr algn="${alignment}"/>${runs.join("")}</a:p></p:txBody>`;
}

/** The text of a run: line breaks and tabs would be shown as codes. */
export function runText(text: string): string {
  return xmlText(legalText(text).replace(/[\t\n\r]+/g, " "));
}

/** Spelling and typeface go by the language. */
export function languageOf(text: string): string {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? "ja-JP" : "en-US";
}
