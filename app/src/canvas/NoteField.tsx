import { type DocumentNote, setNoteText } from "@chalkgrad/document";
import { useLayoutEffect, useRef, useState } from "react";
import { useText } from "../i18n/useText.ts";
import { camera } from "../state/camera.ts";
import { cancelGesture, dispatch, endGesture } from "../state/document.ts";
import { useView } from "../state/view.ts";
import { groupTexts } from "./groupTexts.ts";
import css from "./NoteField.module.css";

interface Props {
  readonly note: DocumentNote;
  /** The note was just made: making and writing it are one entry of the history, and without a text it goes again. */
  readonly fresh: boolean;
}

/** The text of a note, edited on the card itself: a draft until Ctrl+Enter, blur or a click elsewhere; Escape drops it. */
export function NoteField({ note, fresh }: Props) {
  const text = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState(note.text);
  const closed = useRef(false);

  useLayoutEffect(() => {
    field.current?.focus();
  }, []);

  // However the field goes, the entry does not stay open.
  useLayoutEffect(() => (fresh ? endGesture : undefined), [fresh]);

  const close = (keep: "change" | "old", withKeyboard: boolean) => {
    if (closed.current) return;
    closed.current = true;
    const written = keep === "change" ? draft : note.text;
    const goes = fresh && written.trim() === "";
    if (goes) cancelGesture();
    else if (written !== note.text) dispatch(setNoteText(note.id, written));
    useView.setState({ editing: undefined });
    if (withKeyboard && !goes) camera()?.focusNode(note.id);
  };

  return (
    <>
      <textarea
        ref={field}
        className={`${css.field} nodrag nopan nowheel`}
        value={draft}
        rows={Math.min(18, Math.max(3, draft.split("\n").length))}
        aria-label={text(groupTexts.noteField)}
        aria-describedby={`hint-${note.id}`}
        onChange={(event) => setDraft(event.target.value)}
        onDoubleClick={(event) => event.stopPropagation()}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Escape") close("old", true);
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) close("change", true);
        }}
        onBlur={() => close("change", false)}
      />
      <p id={`hint-${note.id}`} className={css.hint}>
        {text(groupTexts.noteHint)}
      </p>
    </>
  );
}
