import type { Figure, Rect, Size } from "@chalkgrad/figure";
import { type Block, type Column, columnHeight, columnWidth, heightOf } from "./column.ts";
import { drawMap, fitting, graphBlock, graphPart, graphParts } from "./graphBlocks.ts";
import { paragraph, type Setting, sizes } from "./textBlocks.ts";
import { worksheetTexts } from "./worksheetTexts.ts";

interface Placing {
  readonly sheet: Size;
  /** What stands above the graph, in a column of this width. */
  readonly heads: (width: number) => readonly Block[];
  /** How high is what follows the graph: it is drawn smaller where then all is on one page. */
  readonly following: number;
  /** Smaller than this, points a unit, nobody could read it. */
  readonly least: number;
  readonly setting: Omit<Setting, "width">;
}

/** How much of a page's height the graph takes at most, where what follows goes on to others. */
const share = 0.46;
const mapHeight = 26;
const gap = 24;

/**
 * The graph on pages that begin with it: on an upright one with room for what follows, alone on one that is turned as suits it,
 * or cut into parts where it could not be read.
 */
export function placeGraph(column: Column, figure: Figure, placing: Placing): void {
  const { sheet, heads, following, least } = placing;
  const width = columnWidth(sheet);
  const whole = columnHeight(sheet);
  const rest = whole - heightOf(heads(width)) - following - gap;
  const together = fitting(figure, { width, height: rest });
  const beside = together >= least ? together : fitting(figure, { width, height: whole * share });
  if (beside >= least) {
    column.turn(false);
    for (const block of heads(width)) column.add(block);
    column.add(graphBlock(figure, beside, width));
    return;
  }
  const [upright, lying] = [sheet, { width: sheet.height, height: sheet.width }].map((page) => {
    const wide = columnWidth(page);
    const above = heads(wide);
    const room = { width: wide, height: columnHeight(page) - heightOf(above) - gap };
    return { page, above, room, scale: fitting(figure, room) };
  });
  const isLying = lying!.scale > upright!.scale;
  const best = isLying ? lying! : upright!;
  if (best.scale >= least) {
    const { above, room, scale } = best;
    column.turn(isLying);
    for (const block of above) column.add(block);
    column.add(graphBlock(figure, scale, room.width, isLying ? room.height : undefined));
    if (isLying) column.turn(false);
    return;
  }
  const ways = [upright!, lying!].map((way) => {
    const room = { ...way.room, height: way.room.height - mapHeight - gap };
    const parts = graphParts(figure, least, room);
    const pages = pageCount(parts, least, columnHeight(way.page) - heightOf(way.above));
    return { ...way, parts, pages, isLying: way === lying };
  });
  const [first, second] = ways;
  placeParts(column, figure, second!.pages < first!.pages ? second! : first!, placing);
}

interface Way {
  readonly above: readonly Block[];
  readonly room: Size;
  readonly parts: readonly Rect[];
  readonly isLying: boolean;
}

/** How many pages the parts take, one below the other as long as there is room. */
function pageCount(parts: readonly Rect[], scale: number, room: number): number {
  let count = 1;
  let used = 0;
  for (const { height } of parts) {
    const own = height * scale + mapHeight + gap;
    if (used > 0 && used + own > room) {
      count++;
      used = 0;
    }
    used += own;
  }
  return count;
}

function placeParts(
  column: Column,
  figure: Figure,
  { above, room, parts, isLying }: Way,
  { least, setting }: Placing,
): void {
  const texts = worksheetTexts[setting.language];
  column.turn(isLying);
  for (const block of above) column.add(block);
  for (const [index, part] of parts.entries()) {
    const words = texts.part(index + 1, parts.length);
    const label = paragraph(words, { ...setting, width: room.width }, { size: sizes.note });
    column.add({
      height: mapHeight,
      above: 14,
      opens: true,
      draw: (page, at) => {
        label.draw(page, { x: at.x, y: at.y + mapHeight - label.height });
        const corner = { x: at.x + room.width, y: at.y };
        const size = { width: room.width / 3, height: mapHeight };
        drawMap(page, parts, part, figure.bounds, { at: corner, size });
      },
    });
    column.add(graphPart(figure, part, least));
  }
  // Upright again for what follows.
  if (isLying) column.turn(false);
}
