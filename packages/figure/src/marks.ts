import type { ColorToken } from "./theme.ts";

/**
 * The display list: what a picture consists of, in canvas units and colour tokens.
 * The canvas draws marks as SVG, an export writes them in its own format.
 */
export type Mark = RectMark | CircleMark | PathMark | TextMark;

interface Painted {
  readonly fill?: ColorToken;
  readonly stroke?: ColorToken;
  readonly strokeWidth?: number;
  /** Lengths of dash and gap. */
  readonly dash?: readonly [number, number];
  readonly opacity?: number;
}

export interface RectMark extends Painted {
  readonly kind: "rect";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
}

export interface CircleMark extends Painted {
  readonly kind: "circle";
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface PathMark extends Painted {
  readonly kind: "path";
  /** SVG path data. */
  readonly d: string;
}

export interface TextMark {
  readonly kind: "text";
  readonly text: string;
  /** The same text in pieces, where they look different. */
  readonly spans?: readonly TextSpan[];
  /** The anchor: on the text's middle line. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: "start" | "middle" | "end";
  readonly fill: ColorToken;
  readonly weight?: 400 | 600;
  readonly italic?: boolean;
  /** A rim in the colour of the ground, so that a line behind the text does not cross its strokes. */
  readonly halo?: ColorToken;
  /** What a pointer that rests here is told: the number with all its digits. */
  readonly exact?: string;
}

/** A piece of a text; what it does not say is as the text's. */
export interface TextSpan {
  readonly text: string;
  readonly weight?: 400 | 600;
  readonly italic?: boolean;
  readonly fill?: ColorToken;
}
