import type { TakeFormat } from "@chalkgrad/export";
import type { Bilingual } from "../../i18n/bilingual.ts";
import { useText } from "../../i18n/useText.ts";
import { useExportChoice } from "./exportChoice.ts";
import css from "./FormatList.module.css";
import { useMakable } from "./film/useMakable.ts";
import { formatGroups, type GroupId } from "./formats.ts";
import { exportTexts, groupTexts } from "./texts.ts";

type Named = readonly (readonly [TakeFormat, { readonly name: Bilingual }])[];

/** Every format, one to choose: the arrow keys walk through all groups. */
export function FormatList() {
  const text = useText();
  const chosen = useExportChoice(({ format }) => format);
  const isMakable = useMakable();
  return (
    <div className={css.list} role="radiogroup" aria-label={text(exportTexts.formats)}>
      {(Object.keys(formatGroups) as GroupId[]).map((group) => (
        <fieldset key={group} className={css.group}>
          <legend>{text(groupTexts[group])}</legend>
          {(Object.entries(formatGroups[group]) as unknown as Named)
            .filter(([id]) => isMakable(id))
            .map(([id, { name }]) => (
              <label key={id} className={css.format}>
                <input
                  type="radio"
                  name="format"
                  checked={id === chosen}
                  onChange={() => useExportChoice.setState({ format: id })}
                />
                {text(name)}
              </label>
            ))}
        </fieldset>
      ))}
    </div>
  );
}
