import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";

interface Props {
  readonly label: string;
  readonly hint?: string;
  /** The text as the document has it. */
  readonly kept: string;
  /** The lines of a long text; one line without. */
  readonly lines?: number;
  readonly most: number;
  readonly placeholder?: string;
  readonly keep: (text: string) => void;
}

/** A text that is a draft until the field is left, however that is; Escape drops it. */
export function DraftField({ label, hint, kept, lines, most, placeholder, keep }: Props) {
  const [draft, setDraft] = useState(kept);
  const latest = useRef({ draft, kept, keep });
  latest.current = { draft, kept, keep };
  useEffect(() => setDraft(kept), [kept]);
  const commit = () => {
    const now = latest.current;
    if (now.draft.trim() !== now.kept.trim()) now.keep(now.draft);
  };
  // The field also goes with its panel.
  useEffect(
    () => () => {
      const now = latest.current;
      if (now.draft.trim() !== now.kept.trim()) now.keep(now.draft);
    },
    [],
  );
  const common = {
    value: draft,
    placeholder,
    maxLength: most,
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      setDraft(target.value),
    onBlur: commit,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.nativeEvent.isComposing) return;
      const isWhole = lines === undefined || event.ctrlKey || event.metaKey;
      if (event.key === "Enter" && isWhole) commit();
      if (event.key === "Escape") setDraft(kept);
    },
  };
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {hint && <small>{hint}</small>}
      {lines === undefined ? (
        <input id={id} {...common} />
      ) : (
        <textarea id={id} rows={lines} {...common} />
      )}
    </div>
  );
}
