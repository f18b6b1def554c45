import type { NodeProps } from "@xyflow/react";
import { lazy, memo, Suspense, useEffect, useRef } from "react";
import { useText } from "../i18n/useText.ts";
import { useView } from "../state/view.ts";
import type { FlowNote } from "./flowGroups.ts";
import { groupTexts } from "./groupTexts.ts";
import { NoteField } from "./NoteField.tsx";
import css from "./NoteView.module.css";
import { nameId } from "./namedBy.ts";
import { noteStands } from "./noteHeights.ts";
import { ResizeHandle } from "./ResizeHandle.tsx";
import { useNoteSize } from "./useNoteSize.ts";

const NoteText = lazy(() => import("../notes/NoteText.tsx"));

/** A text card. It is at least as large as it was made, and grows with its text. */
export default memo(function NoteView({ data: { note }, selected }: NodeProps<FlowNote>) {
  const text = useText();
  const editing = useView((view) => (view.editing?.node === note.id ? view.editing : undefined));
  const resizing = useNoteSize(note);
  const { width, height } = resizing.size;
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = card.current;
    if (!element) return;
    const watch = new ResizeObserver(() => noteStands(note.id, element.offsetHeight));
    watch.observe(element);
    return () => watch.disconnect();
  }, [note.id]);
  return (
    <div
      ref={card}
      className={selected ? `${css.note} ${css.selected}` : css.note}
      style={{ width, minHeight: height }}
    >
      <span id={nameId(note.id)} hidden>
        {text(groupTexts.note, { text: note.text.slice(0, 200) })}
      </span>
      {editing ? (
        <NoteField note={note} fresh={editing.draft !== undefined} />
      ) : (
        <div className={css.body}>
          {note.text.trim() === "" ? (
            <p className={css.empty}>{text(groupTexts.noteEmpty)}</p>
          ) : (
            <Suspense fallback={<p className={css.plain}>{note.text.slice(0, 400)}</p>}>
              <NoteText text={note.text} />
            </Suspense>
          )}
        </div>
      )}
      {selected && !editing && <ResizeHandle resizing={resizing} />}
    </div>
  );
});
