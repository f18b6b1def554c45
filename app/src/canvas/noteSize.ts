import type { DocumentNote, Size } from "@chalkgrad/document";
import { useNoteHeights } from "./noteHeights.ts";

const usual: Size = { width: 240, height: 96 };
export const leastNote: Size = { width: 96, height: 44 };

/** How large a note is made; a size that nobody could see or grasp counts as the least. */
export function noteSize({ size = usual }: DocumentNote): Size {
  return {
    width: Math.max(size.width, leastNote.width),
    height: Math.max(size.height, leastNote.height),
  };
}

/** How large its card is, which grows with its text. */
export function cardSize(note: DocumentNote): Size {
  const { width, height } = noteSize(note);
  const grown = useNoteHeights.getState().heights.get(note.id) ?? 0;
  return { width, height: Math.max(height, grown) };
}
