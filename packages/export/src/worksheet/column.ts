import type { Point, Size } from "@chalkgrad/figure";
import { Page, type Sheet } from "../picture/pdf/sheet.ts";
import { printTheme } from "./printTheme.ts";

/** Something that stands on a page, as wide as its column. */
export interface Block {
  readonly height: number;
  /** Free room above it, but not at the top of a page. */
  readonly above: number;
  /** It opens what follows, and never ends a page. */
  readonly opens?: boolean;
  draw(sheet: Sheet, at: Point): void;
}

/** What stays free at each edge of a page; the foot has room for the page's number. */
export const margins = { side: 48, top: 44, foot: 58 };

const ground = { fill: printTheme.colors.page };

/** Pages that are filled from top to bottom. */
export class Column {
  readonly pages: Page[] = [];
  readonly #sheet: Size;
  #y = 0;
  #lying = false;
  #opening: Block[] = [];

  constructor(sheet: Size) {
    this.#sheet = sheet;
  }

  /** How much room is left on the page. */
  get left(): number {
    const page = this.pages.at(-1);
    return page ? page.height - margins.foot - this.#y : 0;
  }

  /** Begins a page, upright or lying, as are those after it. */
  turn(lying: boolean): void {
    this.#settle();
    this.#lying = lying;
    const { width, height } = this.#sheet;
    const page = lying ? new Page(height, width) : new Page(width, height);
    // White also where a reader, or the preview, shows the paper in another colour.
    page.rect({ x: 0, y: 0, width: page.width, height: page.height }, ground);
    this.pages.push(page);
    this.#y = margins.top;
  }

  add(block: Block): void {
    this.#opening.push(block);
    if (!block.opens) this.#settle();
  }

  /** Draws what waited for something to open. */
  #settle(): void {
    const blocks = this.#opening;
    this.#opening = [];
    if (blocks.length > 0 && heightOf(blocks) > this.left && this.#y > margins.top)
      this.turn(this.#lying);
    for (const { above, height, draw } of blocks) {
      if (this.#y > margins.top) this.#y += above;
      draw(this.pages.at(-1)!, { x: margins.side, y: this.#y });
      this.#y += height;
    }
  }
}

/** How high blocks are, one below the other. */
export function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { above, height }) => sum + above + height, 0);
}

/** The width of a column. */
export function columnWidth({ width }: Pick<Size, "width">): number {
  return width - 2 * margins.side;
}

/** The height of a page that can be filled. */
export function columnHeight({ height }: Pick<Size, "height">): number {
  return height - margins.top - margins.foot;
}
