import type { PathStroke, Point } from "@chalkgrad/figure";
import { glyphOutline } from "./font/glyphOutline.ts";
import type { Typeface } from "./font/typeface.ts";
import { slant, thickness } from "./letterFinder.ts";
import { hex, pdfNumber, pdfNumbers } from "./pdfSyntax.ts";
import type { Page, Paint, SheetItem, TextLook } from "./sheet.ts";
import type { Line, Run, Typesetter } from "./typesetter.ts";

/** A page as PDF draws it, and the opacities that it asks for by name. */
export interface PdfContent {
  readonly strokes: string;
  readonly opacities: readonly number[];
}

/** How far a quarter of a circle's handles reach, of its radius. */
const roundness = 0.5523;

/** Writes the pages of one document; what stands on several of them is written once. */
export class ContentWriter {
  readonly #setter: Typesetter;
  readonly #known = new Map<readonly SheetItem[], PdfContent>();

  constructor(setter: Typesetter) {
    this.#setter = setter;
  }

  page(page: Page): PdfContent {
    const opacities = new Set<number>();
    // From its lower left corner upwards, PDF would have it.
    const strokes = [`1 0 0 -1 0 ${pdfNumber(page.height)} cm`];
    for (const item of page.items)
      strokes.push(itemText(item, this.#setter, opacities, this.#known));
    return { strokes: strokes.join("\n"), opacities: [...opacities] };
  }
}

function itemsText(
  items: readonly SheetItem[],
  setter: Typesetter,
  opacities: Set<number>,
  known: Map<readonly SheetItem[], PdfContent>,
): string {
  let content = known.get(items);
  if (!content) {
    const own = new Set<number>();
    const strokes = items.map((each) => itemText(each, setter, own, known)).join("\n");
    content = { strokes, opacities: [...own] };
    known.set(items, content);
  }
  for (const opacity of content.opacities) opacities.add(opacity);
  return content.strokes;
}

export function opacityName(opacity: number): string {
  return `O${Math.round(opacity * 1000)}`;
}

function itemText(
  item: SheetItem,
  setter: Typesetter,
  opacities: Set<number>,
  known: Map<readonly SheetItem[], PdfContent>,
): string {
  switch (item.kind) {
    case "within": {
      const { at, scale, items } = item;
      const inner = itemsText(items, setter, opacities, known);
      return `q ${exact(scale)} 0 0 ${exact(scale)} ${pdfNumbers(at.x, at.y)} cm\n${inner}\nQ`;
    }
    case "cut": {
      const { x, y, width, height } = item.rect;
      const inner = itemsText(item.items, setter, opacities, known);
      return `q ${pdfNumbers(x, y, width, height)} re W n\n${inner}\nQ`;
    }
    case "text":
      return textText(item, setter);
    case "rect": {
      const { x, y, width, height } = item.rect;
      const radius = Math.min(item.radius, width / 2, height / 2);
      const sharp = `${pdfNumbers(x, y, width, height)} re`;
      const outline = radius > 0 ? roundedRect(x, y, width, height, radius) : sharp;
      return painted(outline, item.paint, opacities);
    }
    case "circle": {
      const { at, radius, paint } = item;
      const outline = roundedRect(at.x - radius, at.y - radius, 2 * radius, 2 * radius, radius);
      return painted(outline, paint, opacities);
    }
    case "path":
      return painted(item.strokes.map(strokeText).join(" "), item.paint, opacities);
  }
}

function painted(
  path: string,
  { fill, stroke, strokeWidth = 1, dash, opacity }: Paint,
  opacities: Set<number>,
): string {
  if (!fill && !stroke) return "";
  const set: string[] = [];
  if (opacity !== undefined && opacity < 1) {
    opacities.add(opacity);
    set.push(`/${opacityName(opacity)} gs`);
  }
  if (fill) set.push(colorText(fill, "rg"));
  if (stroke) set.push(colorText(stroke, "RG"), `${pdfNumber(strokeWidth)} w`);
  if (stroke && dash) set.push(`[${pdfNumbers(...dash)}] 0 d`);
  const operator = fill && stroke ? "B" : fill ? "f" : "S";
  return `q ${set.join(" ")} ${path} ${operator} Q`;
}

/** One piece behind the other. */
function textText(
  { spans, at, look }: Extract<SheetItem, { readonly kind: "text" }>,
  setter: Typesetter,
): string {
  const pieces = spans.map((span) => {
    const own = { ...look, ...span.look };
    return { line: setter.line(span.text, own.weight), look: own };
  });
  const width = pieces.reduce((sum, { line }) => sum + line.width, 0) * look.size;
  const share = { start: 0, middle: 0.5, end: 1 }[look.anchor ?? "start"];
  let x = at.x - share * width;
  const texts = pieces.map(({ line, look: own }) => {
    const from = { x, y: at.y };
    x += line.width * look.size;
    return lineText(line, from, own);
  });
  return texts.join("\n");
}

function lineText(line: Line, from: Point, look: TextLook): string {
  if (line.runs.length === 0) return "";
  const rim = look.rim ? `${rimText(line, from, look, look.rim)}\n` : "";
  const lean = look.italic ? slant : 0;
  const place = `1 0 ${pdfNumber(lean)} -1 ${pdfNumbers(from.x, from.y)} Tm`;
  const runs = line.runs.map((run) => runText(run, look)).join(" ");
  return `${rim}BT ${colorText(look.color, "rg")} ${place} ${runs} ET`;
}

function runText({ name, letters, thickened }: Run, { size, color }: TextLook): string {
  const codes = letters.map(({ code }) => hex(code, 4)).join("");
  const bold = `${colorText(color, "RG")} ${pdfNumber(size * thickness)} w 2 Tr`;
  return `/${name} ${pdfNumber(size)} Tf ${thickened ? bold : "0 Tr"} <${codes}> Tj`;
}

/** Behind the letters their outlines as paths: the same text drawn twice would be found twice. */
function rimText(
  { runs }: Line,
  from: Point,
  { size, italic }: TextLook,
  rim: NonNullable<TextLook["rim"]>,
): string {
  let { x } = from;
  const strokes = [`q 1 J 1 j ${colorText(rim.color, "RG")}`];
  for (const { face, letters } of runs) {
    const scale = size / face.unitsPerEm;
    const lean = italic ? slant * scale : 0;
    strokes.push(`${pdfNumber(rim.width / scale)} w`);
    for (const { glyph } of letters) {
      const outline = outlineText(face, glyph);
      const turn = `${exact(scale)} 0 ${exact(lean)} ${exact(-scale)}`;
      if (outline) strokes.push(`q ${turn} ${pdfNumbers(x, from.y)} cm ${outline} S Q`);
      x += face.advance(glyph) * scale;
    }
  }
  return `${strokes.join("\n")}\nQ`;
}

/** A scale is a small number: thousandths would not do. */
function exact(value: number): string {
  return value.toFixed(6);
}

function outlineText(face: Typeface, glyph: number): string {
  let from: Point = { x: 0, y: 0 };
  const strokes = glyphOutline(face, glyph).map((stroke) => {
    const { to } = stroke;
    const start = from;
    from = to;
    if (stroke.kind !== "quadratic") {
      return `${pdfNumbers(to.x, to.y)} ${stroke.kind === "move" ? "m" : "l"}`;
    }
    // The same curve with two handles.
    const handle = ({ x, y }: Point) => [
      Math.round(x + (2 / 3) * (stroke.pull.x - x)),
      Math.round(y + (2 / 3) * (stroke.pull.y - y)),
    ];
    return `${pdfNumbers(...handle(start), ...handle(to), to.x, to.y)} c`;
  });
  return strokes.join(" ");
}

function roundedRect(x: number, y: number, width: number, height: number, radius: number): string {
  const [right, bottom] = [x + width, y + height];
  const near = radius * (1 - roundness);
  return [
    `${pdfNumbers(x + radius, y)} m`,
    `${pdfNumbers(right - radius, y)} l`,
    `${pdfNumbers(right - near, y, right, y + near, right, y + radius)} c`,
    `${pdfNumbers(right, bottom - radius)} l`,
    `${pdfNumbers(right, bottom - near, right - near, bottom, right - radius, bottom)} c`,
    `${pdfNumbers(x + radius, bottom)} l`,
    `${pdfNumbers(x + near, bottom, x, bottom - near, x, bottom - radius)} c`,
    `${pdfNumbers(x, y + radius)} l`,
    `${pdfNumbers(x, y + near, x + near, y, x + radius, y)} c h`,
  ].join(" ");
}

function strokeText(stroke: PathStroke): string {
  switch (stroke.kind) {
    case "move":
      return `${pdfNumbers(stroke.to.x, stroke.to.y)} m`;
    case "line":
      return `${pdfNumbers(stroke.to.x, stroke.to.y)} l`;
    case "curve": {
      const { leave, arrive, to } = stroke;
      return `${pdfNumbers(leave.x, leave.y, arrive.x, arrive.y, to.x, to.y)} c`;
    }
    case "close":
      return "h";
  }
}

/** `#rrggbb` as shares of red, green and blue. */
function colorText(color: string, operator: "rg" | "RG"): string {
  const shares = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  return `${pdfNumbers(...shares)} ${operator}`;
}
