import type { Figure, Rect, Size } from "@chalkgrad/figure";
import type { Segments } from "@chalkgrad/timeline";
import type { SvgGround } from "../svg/svgMark.ts";
import type { PictureSize } from "../svg/svgPage.ts";
import { cutText } from "./cutText.ts";
import { longestSide, type PaperSize, points, pointsPerUnit, sheets } from "./paper.ts";
import { drawFigure } from "./pdfFigure.ts";
import { roleColors } from "./roleColors.ts";
import { Page } from "./sheet.ts";
import { drawFlow, type Flow, flow } from "./textFlow.ts";
import type { Typesetter } from "./typesetter.ts";

export interface PdfLook {
  readonly ground: SvgGround;
  readonly paper: PaperSize;
  /** Of a page of the picture's own size; undefined: as on the canvas. */
  readonly size?: PictureSize | undefined;
  readonly setter: Typesetter;
}

/** The words around a picture of a step. */
interface Caption {
  readonly title: string;
  /** "Step 3 of 9". */
  readonly place: string;
  readonly sentence: Segments;
}

export interface Scene {
  readonly figure: Figure;
  readonly caption?: Caption | undefined;
}

/** A figure on a sheet is not blown up beyond this. */
const largestScale = 1.6 * pointsPerUnit;
const margin = { sheet: 42, picture: 10 };
const narrowest = 250;

/** One page a scene: all of one size, the figure at the same place on each. */
export function picturePages(scenes: readonly Scene[], look: PdfLook): Page[] {
  const [first] = scenes;
  if (!first) return [];
  const plan = look.paper === "picture" ? ownSize(scenes, look) : onSheet(scenes, look);
  return scenes.map(({ figure, caption }, index) => {
    const page = new Page(plan.page.width, plan.page.height);
    const { theme, transparent } = look.ground;
    if (!transparent) page.rect({ x: 0, y: 0, ...plan.page }, { fill: theme.colors.page });
    drawFigure(page, figure, plan.at, plan.scale, look.ground);
    if (caption) drawCaption(page, caption, plan.flows[index]!, plan, look);
    return page;
  });
}

interface Arrangement {
  readonly page: Size;
  readonly at: { readonly x: number; readonly y: number };
  readonly scale: number;
  /** Where the words stand: the line above the figure, and the sentence below it. */
  readonly words: {
    readonly x: number;
    readonly width: number;
    readonly top: number;
    readonly below: number;
  };
  readonly flows: readonly Flow[];
}

/** A page as large as the picture and its words. */
function ownSize(scenes: readonly Scene[], { size, setter, ground }: PdfLook): Arrangement {
  const { bounds } = scenes[0]!.figure;
  const wanted = size ? (size.width * points[size.unit]) / bounds.width : pointsPerUnit;
  const scale = Math.min(wanted, longestSide / bounds.width, (longestSide * 0.9) / bounds.height);
  const picture = { width: bounds.width * scale, height: bounds.height * scale };
  if (!scenes[0]!.caption) return alone(bounds, scale, size);
  const text = Math.min(Math.max(14 * scale, 8), 14);
  const width = Math.max(picture.width, narrowest);
  const inner = width - 2 * margin.picture;
  const flows = scenes.map(({ caption }) => sentenceFlow(caption, text, inner, setter, ground));
  const head = text * 2.2;
  const page = { width, height: head + picture.height + tallest(flows) + margin.picture };
  return {
    page,
    at: { x: (width - picture.width) / 2, y: head },
    scale,
    words: { x: margin.picture, width: inner, top: margin.picture, below: head + picture.height },
    flows,
  };
}

/** The picture fills its page, or as much of it as its proportions allow. */
function alone(bounds: Rect, scale: number, size: PictureSize | undefined): Arrangement {
  const words = { x: 0, width: 0, top: 0, below: 0 };
  const page = { width: bounds.width * scale, height: bounds.height * scale };
  if (size?.height) page.height = size.height * points[size.unit];
  const fitting = Math.min(scale, page.height / bounds.height);
  const at = {
    x: (page.width - bounds.width * fitting) / 2,
    y: (page.height - bounds.height * fitting) / 2,
  };
  return { page, at, scale: fitting, words, flows: [] };
}

/** A sheet, upright or not, as suits the figure. */
function onSheet(scenes: readonly Scene[], look: PdfLook): Arrangement {
  const sheet = sheets[look.paper === "letter" ? "letter" : "a4"];
  const lying = { width: sheet.height, height: sheet.width };
  const arrangements = [lying, sheet].map((page) => fitted(scenes, page, look));
  const [a, b] = arrangements;
  return a!.scale >= b!.scale ? a! : b!;
}

function fitted(scenes: readonly Scene[], page: Size, look: PdfLook): Arrangement {
  const { bounds } = scenes[0]!.figure;
  const inner = page.width - 2 * margin.sheet;
  const captioned = scenes[0]!.caption !== undefined;
  const flows = captioned
    ? scenes.map(({ caption }) => sentenceFlow(caption, 13, inner, look.setter, look.ground))
    : [];
  const head = captioned ? 34 : 0;
  const foot = captioned ? tallest(flows) + 14 : 0;
  const room: Rect = {
    x: margin.sheet,
    y: margin.sheet + head,
    width: inner,
    height: page.height - 2 * margin.sheet - head - foot,
  };
  const fit = Math.min(room.width / bounds.width, room.height / bounds.height);
  const scale = Math.min(fit, largestScale);
  return {
    page,
    at: {
      x: room.x + (room.width - bounds.width * scale) / 2,
      y: room.y + (room.height - bounds.height * scale) / 2,
    },
    scale,
    words: {
      x: margin.sheet,
      width: inner,
      top: margin.sheet,
      below: page.height - margin.sheet - tallest(flows),
    },
    flows,
  };
}

function tallest(flows: readonly Flow[]): number {
  return Math.max(0, ...flows.map(({ height }) => height));
}

function sentenceFlow(
  caption: Caption | undefined,
  size: number,
  width: number,
  setter: Typesetter,
  ground: SvgGround,
): Flow {
  const colors = roleColors(ground.theme);
  const spans = (caption?.sentence ?? []).map(({ role, text }) => ({ text, ...colors[role] }));
  return flow(spans, { size, width, setter });
}

function drawCaption(
  page: Page,
  { title, place }: Caption,
  sentence: Flow,
  { words }: Arrangement,
  { ground, setter }: PdfLook,
): void {
  const { colors } = ground.theme;
  const size = sentence.size * 0.92;
  const y = words.top + size;
  page.text(place, { x: words.x + words.width, y }, { size, color: colors.muted, anchor: "end" });
  const room = words.width - (setter.width(place) + 2) * size;
  const shown = cutText(title, room / size, setter);
  page.text(shown, { x: words.x, y }, { size, color: colors.ink, weight: 600 });
  drawFlow(page, sentence, { x: words.x, y: words.below });
}
