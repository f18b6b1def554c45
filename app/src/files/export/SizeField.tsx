import { type PictureSize, slideSize } from "@chalkgrad/export";
import { useText } from "../../i18n/useText.ts";
import css from "./OptionFields.module.css";
import { SelectField } from "./SelectField.tsx";
import { optionTexts } from "./texts.ts";

interface Props {
  readonly value: PictureSize | undefined;
  readonly onChange: (size: PictureSize | undefined) => void;
}

/** What each way of saying it begins with: a column of a page, the width of a web page. */
const usual = {
  drawn: undefined,
  cm: { unit: "cm", width: 12 },
  px: { unit: "px", width: 800 },
  slide: slideSize,
} as const satisfies Record<string, PictureSize | undefined>;

/** How large the picture is where it is put. */
export function SizeField({ value, onChange }: Props) {
  const text = useText();
  const way = value?.height
    ? "slide"
    : value?.unit === "px" || value?.unit === "cm"
      ? value.unit
      : "drawn";
  return (
    <>
      <SelectField<keyof typeof usual>
        label={optionTexts.size}
        value={way}
        choices={[
          ["drawn", text(optionTexts.asDrawn)],
          ["cm", text(optionTexts.centimetres)],
          ["px", text(optionTexts.pixels)],
          ["slide", text(optionTexts.slide)],
        ]}
        onChange={(chosen) => onChange(usual[chosen])}
      />
      {value && way !== "slide" && (
        <label className={css.field}>
          {text(way === "cm" ? optionTexts.widthInCm : optionTexts.widthInPx)}
          <input
            type="number"
            min={1}
            max={10_000}
            step="any"
            // While it is being typed, the field may be empty; the picture keeps its last width.
            defaultValue={value.width}
            key={way}
            onChange={({ currentTarget: { valueAsNumber: width } }) => {
              if (width > 0) onChange({ ...value, width: Math.min(width, 10_000) });
            }}
          />
        </label>
      )}
    </>
  );
}
