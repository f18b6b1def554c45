import { setUnit } from "@chalkgrad/document";
import { useEffect, useState } from "react";
import { useText } from "../i18n/useText.ts";
import { dispatch } from "../state/document.ts";
import css from "./InspectorPanel.module.css";
import { inspectorTexts } from "./texts.ts";

interface Props {
  readonly node: string;
  readonly unit: string | undefined;
}

/** What the numbers of an input count; the units of everything behind it follow. */
export function UnitField({ node, unit = "" }: Props) {
  const text = useText();
  const [draft, setDraft] = useState(unit);
  useEffect(() => setDraft(unit), [unit]);
  const commit = () => {
    if (draft.trim() !== unit) dispatch(setUnit(node, draft));
  };
  return (
    <label className={css.unitField}>
      {text(inspectorTexts.unit)}
      <input
        value={draft}
        maxLength={100}
        placeholder={text(inspectorTexts.unitHint)}
        spellCheck={false}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") commit();
          if (event.key === "Escape") setDraft(unit);
        }}
      />
    </label>
  );
}
