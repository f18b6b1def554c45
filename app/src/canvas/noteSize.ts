import type { DocumentNote } from "@chalkgrad/document";
import { noteSize, type Size } from "@chalkgrad/figure";
import { useNoteHeights } from "./noteHeights.ts";

/** How large its card is, which grows with its text. */
export function cardSize(note: DocumentNote): Size {
  const { width, height } = noteSize(note);
  const grown = useNoteHeights.getState().heights.get(note.id) ?? 0;
  return { width, height: Math.max(height, grown) };
}
