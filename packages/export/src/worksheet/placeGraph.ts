import type { Figure, Size } from "@chalkgrad/figure";
import { type Block, type Column, columnHeight, columnWidth } from "./column.ts";
import { drawMap, fitting, graphBlock, graphPart, graphParts } from "./graphBlocks.ts";
import { paragraph, type Setting, sizes } from "./textBlocks.ts";
import { worksheetTexts } from "./worksheetTexts.ts";

interface Placing {
  readonly sheet: Size;
  /** What stands above the graph, in a column of this width. */
  readonly heads: (width: number) => readonly Block[];
  /** How much of a page's height the graph takes at most, where something else is to follow. */
  readonly share: number;
  /** Smaller than this, points a unit, nobody could read it. */
  readonly least: number;
  readonly setting: Omit<Setting, "width">;
}

const mapHeight = 26;
const gap = 16;

/**
 * The graph on pages that begin with it: on an upright one with room for what follows, alone on one that is turned as suits it,
 * or cut into parts where it could not be read.
 */
export function placeGraph(column: Column, figure: Figure, placing: Placing): void {
  const { sheet, heads, share, least } = placing;
  const width = columnWidth(sheet);
  const beside = fitting(figure, { width, height: columnHeight(sheet) * share });
  if (beside >= least) {
    column.turn();
    for (const block of heads(width)) column.add(block);
    column.add(graphBlock(figure, beside, width));
    return;
  }
  const [upright, lying] = [sheet, { width: sheet.height, height: sheet.width }].map((page) => {
    const wide = columnWidth(page);
    const above = heads(wide);
    const taken = above.reduce((sum, block) => sum + block.above + block.height, 0);
    const room = { width: wide, height: columnHeight(page) - taken - gap };
    return { page, above, room, scale: fitting(figure, room) };
  });
  const best = lying!.scale > upright!.scale ? lying! : upright!;
  if (best.scale >= least) {
    const { above, room, scale } = best;
    column.turn(best === lying);
    for (const block of above) column.add(block);
    column.add(graphBlock(figure, scale, room.width, best === lying ? room.height : undefined));
    return;
  }
  const ways = [upright!, lying!].map((way) => {
    const room = { ...way.room, height: way.room.height - mapHeight - gap };
    return { ...way, parts: graphParts(figure, least, room), isLying: way === lying };
  });
  const [first, second] = ways;
  placeParts(
    column,
    figure,
    second!.parts.length < first!.parts.length ? second! : first!,
    placing,
  );
}

interface Way {
  readonly above: readonly Block[];
  readonly room: Size;
  readonly parts: ReturnType<typeof graphParts>;
  readonly isLying: boolean;
}

function placeParts(
  column: Column,
  figure: Figure,
  { above, room, parts, isLying }: Way,
  { least, setting }: Placing,
): void {
  const texts = worksheetTexts[setting.language];
  for (const [index, part] of parts.entries()) {
    column.turn(isLying);
    if (index === 0) for (const block of above) column.add(block);
    const words = texts.part(index + 1, parts.length);
    const label = paragraph(words, { ...setting, width: room.width }, { size: sizes.note });
    column.add({
      height: mapHeight,
      above: 8,
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
  if (isLying) column.turn();
}
