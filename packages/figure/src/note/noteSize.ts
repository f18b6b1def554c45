import type { DocumentNote } from "@chalkgrad/document";
import type { Size } from "../geometry.ts";

const usual: Size = { width: 240, height: 96 };
export const leastNote: Size = { width: 96, height: 44 };

/** How large a note is made; a size that nobody could see or grasp counts as the least. */
export function noteSize({ size = usual }: DocumentNote): Size {
  return {
    width: Math.max(size.width, leastNote.width),
    height: Math.max(size.height, leastNote.height),
  };
}
