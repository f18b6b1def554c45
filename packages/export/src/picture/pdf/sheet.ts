import type { PathStroke, Point, Rect } from "@chalkgrad/figure";

export interface TextLook {
  readonly size: number;
  /** `#rrggbb`. */
  readonly color: string;
  readonly weight?: 400 | 600 | undefined;
  readonly anchor?: "start" | "middle" | "end" | undefined;
  readonly italic?: boolean | undefined;
  /** A rim of this colour and width behind the letters. */
  readonly rim?: { readonly color: string; readonly width: number } | undefined;
}

/** A piece of a text; what it does not say is as the text's. */
export interface Span {
  readonly text: string;
  readonly look?: Pick<Partial<TextLook>, "color" | "weight" | "italic">;
}

export interface Paint {
  readonly fill?: string | undefined;
  readonly stroke?: string | undefined;
  readonly strokeWidth?: number | undefined;
  readonly dash?: readonly number[] | undefined;
  readonly opacity?: number | undefined;
}

/** Something on a page. A text stands on its baseline. */
export type SheetItem =
  | { readonly kind: "rect"; readonly rect: Rect; readonly radius: number; readonly paint: Paint }
  | {
      readonly kind: "circle";
      readonly at: Point;
      readonly radius: number;
      readonly paint: Paint;
    }
  | { readonly kind: "path"; readonly strokes: readonly PathStroke[]; readonly paint: Paint }
  | {
      readonly kind: "text";
      readonly spans: readonly Span[];
      readonly at: Point;
      readonly look: TextLook;
    }
  | {
      readonly kind: "within";
      readonly at: Point;
      readonly scale: number;
      readonly items: readonly SheetItem[];
    }
  /** Only what lies in the rectangle is seen. */
  | { readonly kind: "cut"; readonly rect: Rect; readonly items: readonly SheetItem[] };

/** What is drawn on a page, in order: points from its upper left corner, y downwards, as on the canvas. */
export class Sheet {
  readonly items: SheetItem[] = [];

  rect(rect: Rect, paint: Paint, radius = 0): void {
    this.items.push({ kind: "rect", rect, radius, paint });
  }

  circle(at: Point, radius: number, paint: Paint): void {
    this.items.push({ kind: "circle", at, radius, paint });
  }

  path(strokes: readonly PathStroke[], paint: Paint): void {
    this.items.push({ kind: "path", strokes, paint });
  }

  line(from: Point, to: Point, paint: Paint): void {
    this.path(
      [
        { kind: "move", to: from },
        { kind: "line", to },
      ],
      paint,
    );
  }

  text(text: string | readonly Span[], at: Point, look: TextLook): void {
    const spans = typeof text === "string" ? [{ text }] : text;
    this.items.push({ kind: "text", spans, at, look });
  }

  /** These items, moved and enlarged. */
  place(at: Point, scale: number, items: readonly SheetItem[]): void {
    this.items.push({ kind: "within", at, scale, items });
  }

  /** What `draw` draws, as far as it lies in the rectangle. */
  cut(rect: Rect, draw: (inner: Sheet) => void): void {
    const inner = new Sheet();
    draw(inner);
    this.items.push({ kind: "cut", rect, items: inner.items });
  }
}

/** A sheet of a size. */
export class Page extends Sheet {
  readonly width: number;
  readonly height: number;

  constructor(width: number, height: number) {
    super();
    this.width = width;
    this.height = height;
  }
}
