import type { PathStroke } from "@chalkgrad/figure";
import { fontStack } from "../svg/svgMark.ts";
import { short, xmlElement, xmlText } from "../xml.ts";
import type { Page, Paint, SheetItem, Span } from "./sheet.ts";

/** A page as an SVG picture, to be looked at before it is saved. */
export function sheetSvg({ width, height, items }: Page): string {
  const size = `viewBox="0 0 ${short(width)} ${short(height)}" width="${short(width)}pt" height="${short(height)}pt"`;
  const content = items.map(itemMarkup).join("\n");
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${fontStack}">\n${content}\n</svg>\n`;
}

function itemMarkup(item: SheetItem): string {
  switch (item.kind) {
    case "within": {
      const { at, scale, items } = item;
      const transform = `translate(${short(at.x)} ${short(at.y)}) scale(${scale})`;
      return xmlElement("g", { transform }, items.map(itemMarkup).join(""));
    }
    case "cut": {
      const { x, y, width, height } = item.rect;
      const viewBox = [x, y, width, height].map(short).join(" ");
      // An SVG picture within one shows nothing beyond its edges.
      return xmlElement("svg", { ...item.rect, viewBox }, item.items.map(itemMarkup).join(""));
    }
    case "rect":
      return xmlElement("rect", { ...item.rect, rx: item.radius, ...paintOf(item.paint) });
    case "circle": {
      const { at, radius, paint } = item;
      return xmlElement("circle", { cx: at.x, cy: at.y, r: radius, ...paintOf(paint) });
    }
    case "path":
      return xmlElement("path", {
        d: item.strokes.map(strokeText).join(""),
        ...paintOf(item.paint),
      });
    case "text": {
      const { size, color, weight, anchor, italic, rim } = item.look;
      const outline = rim && {
        stroke: rim.color,
        "stroke-width": rim.width,
        "stroke-linejoin": "round",
        "paint-order": "stroke",
      };
      return xmlElement(
        "text",
        {
          ...item.at,
          "font-size": size,
          "font-weight": weight,
          "font-style": italic ? "italic" : undefined,
          "text-anchor": anchor,
          fill: color,
          "xml:space": "preserve",
          ...outline,
        },
        item.spans.map(spanMarkup).join(""),
      );
    }
  }
}

function spanMarkup({ text, look }: Span): string {
  if (!look) return xmlText(text);
  const { color, weight, italic } = look;
  const own = {
    fill: color,
    "font-weight": weight,
    "font-style": italic ? "italic" : undefined,
  };
  return xmlElement("tspan", own, xmlText(text));
}

function paintOf({ fill, stroke, strokeWidth, dash, opacity }: Paint) {
  return {
    fill: fill ?? "none",
    stroke,
    "stroke-width": stroke && strokeWidth,
    "stroke-dasharray": dash?.join(" "),
    opacity,
  };
}

function strokeText(stroke: PathStroke): string {
  if (stroke.kind === "close") return "Z";
  const { x, y } = stroke.to;
  if (stroke.kind !== "curve")
    return `${stroke.kind === "move" ? "M" : "L"}${short(x)} ${short(y)}`;
  const { leave, arrive } = stroke;
  return `C${[leave.x, leave.y, arrive.x, arrive.y, x, y].map(short).join(" ")}`;
}
