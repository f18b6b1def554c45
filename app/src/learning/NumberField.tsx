import { useEffect, useState } from "react";

interface Props {
  readonly label: string;
  readonly value: number;
  readonly accept: (value: number) => boolean;
  readonly change: (value: number) => void;
}

/** A number that is a draft until Enter or blur; a draft that is not accepted gives way to the number before. */
export function NumberField({ label, value, accept, change }: Props) {
  const [draft, setDraft] = useState(String(value));
  useEffect(() => setDraft(String(value)), [value]);
  const wanted = Number(draft);
  const acceptable = draft.trim() !== "" && Number.isFinite(wanted) && accept(wanted);
  const commit = () => {
    if (acceptable) change(wanted);
    else setDraft(String(value));
  };
  return (
    <label>
      {label}
      <input
        inputMode="decimal"
        value={draft}
        aria-invalid={!acceptable}
        onChange={({ target }) => setDraft(target.value.normalize("NFKC"))}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing) commit();
        }}
      />
    </label>
  );
}
