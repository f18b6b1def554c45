import type { Shown } from "@chalkgrad/timeline";
import { type NumberFormat, usualNumbers } from "./numberFormat.ts";

/** What a picture tells of the graph, and how large its numbers and names are. */
export interface Display {
  readonly values: boolean;
  readonly gradients: boolean;
  /** The shape of every tensor that is no scalar, in small letters at its wire. */
  readonly shapes: boolean;
  readonly names: boolean;
  /** 1 is the canvas's own size; a picture for a projector takes more. */
  readonly textScale: number;
  readonly numbers: NumberFormat;
  /** What a class is to find first: where the number is known, a question mark stands in its place. */
  readonly asked?: Asked | undefined;
  /** Whether the numbers of this one thing are left out, with room to write them in by hand. */
  readonly blank?: Shown | undefined;
}

export type Asked = "gradients" | "numbers";

export function asksValues({ asked }: Display): boolean {
  return asked === "numbers";
}

export function asksGradients({ asked }: Display): boolean {
  return asked !== undefined;
}

/** What the canvas shows. */
export const fullDisplay: Display = {
  values: true,
  gradients: true,
  shapes: false,
  names: true,
  textScale: 1,
  numbers: usualNumbers,
};
