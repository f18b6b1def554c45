import type { Mark, TextMark, TextSpan, Theme } from "@chalkgrad/figure";
import type { LetterFinder } from "../pdf/letterFinder.ts";
import { xmlElement, xmlText } from "../xml.ts";
import { svgOutlines } from "./svgOutlines.ts";

/** What marks lie on: on a transparent ground nothing may be painted in the page's colour around texts. */
export interface SvgGround {
  readonly theme: Theme;
  readonly transparent: boolean;
  /** Texts are to be outlines of these letters. */
  readonly letters?: LetterFinder | undefined;
}

/**
 * The editor's typeface first, then what has its proportions, for Japanese too. Sans-serif alone
 * would be a much wider face on some systems.
 */
export const fontStack =
  "'Source Sans 3','Source Sans 3 Variable','Source Sans Pro','Noto Sans JP','Noto Sans JP Variable','Noto Sans CJK JP','Hiragino Sans','Yu Gothic UI',Meiryo,'Helvetica Neue',Arial,'Liberation Sans',sans-serif";

/**
 * From a text's middle line down to its baseline, in ems: half the height of a digit. Written out,
 * as `dominant-baseline` is unknown to several programs.
 */
export const baselineDrop = 0.33;

/** How wide the rim around a text is, both sides together. */
export const haloWidth = 4;

export function svgMark(mark: Mark, ground: SvgGround): string {
  if (mark.kind === "text") return svgText(mark, ground);
  const {
    theme: { colors },
    transparent,
  } = ground;
  const { fill, stroke, strokeWidth, dash, opacity } = mark;
  // The board behind a matrix is there to hide what it lies on; without a page there is no such colour.
  if (transparent && fill === "page" && !stroke) return "";
  const paint = {
    fill: fill ? colors[fill] : "none",
    stroke: stroke && colors[stroke],
    "stroke-width": stroke && strokeWidth,
    "stroke-dasharray": dash?.join(" "),
    opacity,
  };
  switch (mark.kind) {
    case "circle":
      return xmlElement("circle", { cx: mark.x, cy: mark.y, r: mark.radius, ...paint });
    case "path":
      return xmlElement("path", { d: mark.d, ...paint });
    case "rect": {
      const { x, y, width, height, radius } = mark;
      return xmlElement("rect", { x, y, width, height, rx: radius, ...paint });
    }
  }
}

function svgText(mark: TextMark, { theme: { colors }, transparent, letters }: SvgGround): string {
  const { text, exact, halo, anchor, weight } = mark;
  const rimmed = halo && !(transparent && halo === "page");
  const baseline = mark.y + baselineDrop * mark.size;
  if (letters) {
    const rim = rimmed ? { color: colors[halo], width: haloWidth } : undefined;
    return svgOutlines(mark, baseline, letters, colors, rim);
  }
  const rim = rimmed && {
    stroke: colors[halo],
    "stroke-width": haloWidth,
    "stroke-linejoin": "round",
    "paint-order": "stroke",
  };
  const title = exact !== undefined && exact !== text ? `<title>${xmlText(exact)}</title>` : "";
  return xmlElement(
    "text",
    {
      x: mark.x,
      y: baseline,
      "font-size": mark.size,
      "font-weight": weight === undefined || weight === 400 ? undefined : weight,
      "font-style": mark.italic ? "italic" : undefined,
      "text-anchor": anchor === "start" ? undefined : anchor,
      fill: colors[mark.fill],
      ...rim,
    },
    title + (mark.spans?.map((span) => svgSpan(span, colors)).join("") ?? xmlText(text)),
  );
}

function svgSpan({ text, weight, italic, fill }: TextSpan, colors: Theme["colors"]): string {
  const look = {
    "font-weight": weight,
    "font-style": italic ? "italic" : undefined,
    fill: fill && colors[fill],
  };
  return xmlElement("tspan", look, xmlText(text));
}
