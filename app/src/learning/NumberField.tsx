import { exactText, localized } from "@chalkgrad/figure";
import { useEffect, useState } from "react";
import { useNumbers } from "../state/numbers.ts";

interface Props {
  readonly label: string;
  readonly value: number;
  readonly accept: (value: number) => boolean;
  readonly change: (value: number) => void;
}

/** A number that is a draft until Enter or blur; a draft that is not accepted gives way to the number before. */
export function NumberField({ label, value, accept, change }: Props) {
  const { decimalSign } = useNumbers();
  const present = localized(exactText(value), decimalSign);
  const [draft, setDraft] = useState(present);
  useEffect(() => setDraft(present), [present]);
  const wanted = Number(decimalSign === "comma" ? draft.replace(",", ".") : draft);
  const acceptable = draft.trim() !== "" && Number.isFinite(wanted) && accept(wanted);
  const commit = () => {
    if (acceptable) change(wanted);
    else setDraft(present);
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
