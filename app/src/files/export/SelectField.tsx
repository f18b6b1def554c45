import type { Bilingual } from "../../i18n/bilingual.ts";
import { useText } from "../../i18n/useText.ts";
import css from "./OptionFields.module.css";

interface Props<Value extends string | number> {
  readonly label: Bilingual;
  readonly value: Value;
  readonly choices: readonly (readonly [value: Value, name: string])[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, in the browser's own list. */
export function SelectField<Value extends string | number>(props: Props<Value>) {
  const { label, value, choices, onChange } = props;
  const text = useText();
  return (
    <label className={css.field}>
      {text(label)}
      <select
        value={String(value)}
        onChange={({ currentTarget }) => onChange(choices[currentTarget.selectedIndex]![0])}
      >
        {choices.map(([each, name]) => (
          <option key={each} value={String(each)}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
