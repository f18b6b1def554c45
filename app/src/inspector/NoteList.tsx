import type { Note } from "@chalkgrad/timeline";
import { useText } from "../i18n/useText.ts";
import { useView } from "../state/view.ts";
import { useNumberFormat } from "../words/useNumberFormat.ts";
import css from "./NoteList.module.css";
import { inspectorTexts } from "./texts.ts";

/** What is worth knowing about an operation here, with a picture where one says it sooner. */
export function NoteList({ notes }: { readonly notes: readonly Note[] }) {
  const language = useView((view) => view.language);
  return notes.map((note) => (
    <div key={note.code} className={css.note}>
      {note.code === "valve" && <Valve open={note.open} />}
      {note.code === "factor" ? <FactorMeter {...note} /> : <p>{note.words[language]}</p>}
    </div>
  ));
}

/** The forward pass opened or closed it; the gradient comes back through it, or does not. */
function Valve({ open }: { readonly open: boolean }) {
  const text = useText();
  const words = text(open ? inspectorTexts.valveOpen : inspectorTexts.valveClosed);
  return (
    <figure className={css.valve} data-open={open}>
      <svg viewBox="0 0 120 48" role="img" aria-label={words}>
        <path className={css.pipe} d="M4 16 H116 M4 40 H116" />
        <path className={css.gate} d={open ? "M60 2 V16" : "M60 2 V40"} />
        <path className={css.handle} d="M50 2 H70" />
        {open ? (
          <path className={css.flow} d="M108 28 H20 m9 -6 l-9 6 l9 6" />
        ) : (
          <path className={css.flow} d="M108 28 H70 m9 -6 l-9 6 l9 6" />
        )}
      </svg>
      <figcaption>{words}</figcaption>
    </figure>
  );
}

function FactorMeter({ value, most, saturated }: Extract<Note, { readonly code: "factor" }>) {
  const text = useText();
  const number = useNumberFormat();
  const words = text(inspectorTexts.factor, { value: number(value), most: number(most) });
  return (
    <>
      <p>{words}</p>
      <div className={css.meter} aria-hidden="true">
        <span style={{ width: `${Math.min(1, Math.abs(value) / most) * 100}%` }} />
      </div>
      {saturated && <p className={css.saturated}>{text(inspectorTexts.saturated)}</p>}
    </>
  );
}
