import { type DocumentNote, resizeNote, type Size } from "@chalkgrad/document";
import { leastNote, noteSize } from "@chalkgrad/figure";
import { useState } from "react";
import { dispatch } from "../state/document.ts";

/** The size of a note while it is changed by hand; the document learns it at the end, as one entry of the history. */
export interface NoteResizing {
  readonly size: Size;
  /** Shown at once, not kept yet. */
  readonly show: (size: Size) => void;
  /** Kept. */
  readonly keep: (size: Size) => void;
  readonly drop: () => void;
}

export function useNoteSize(note: DocumentNote): NoteResizing {
  const [draft, setDraft] = useState<Size>();
  return {
    size: draft ?? noteSize(note),
    show: (size) => setDraft(bounded(size)),
    keep: (size) => {
      setDraft(undefined);
      dispatch(resizeNote(note.id, bounded(size)));
    },
    drop: () => setDraft(undefined),
  };
}

function bounded({ width, height }: Size): Size {
  return {
    width: Math.round(Math.max(width, leastNote.width)),
    height: Math.round(Math.max(height, leastNote.height)),
  };
}
