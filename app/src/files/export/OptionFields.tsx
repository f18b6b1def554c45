import type { TakeOptions } from "@chalkgrad/export";
import type { ReactNode } from "react";
import type { Bilingual } from "../../i18n/bilingual.ts";
import { useText } from "../../i18n/useText.ts";
import { NumberFormatFields } from "../../numbers/NumberFormatFields.tsx";
import { choose } from "./exportChoice.ts";
import { filmTexts } from "./film/texts.ts";
import { MomentField } from "./MomentField.tsx";
import css from "./OptionFields.module.css";
import { SelectField } from "./SelectField.tsx";
import { SizeField } from "./SizeField.tsx";
import { exportTexts, optionTexts } from "./texts.ts";

interface Props {
  readonly of: readonly (keyof TakeOptions)[];
  readonly options: TakeOptions;
  readonly onMoment: (moment: TakeOptions["moment"]) => void;
}

type Fields = {
  readonly [Name in keyof TakeOptions]: (value: TakeOptions[Name]) => ReactNode;
};

/** What can be chosen of the format. */
export function OptionFields({ of, options, onMoment }: Props) {
  const text = useText();
  // A worksheet is no picture with a size of its own.
  const isSheet = of.includes("asks");
  const tick = (name: keyof TakeOptions, label: Bilingual) => (value: boolean) => (
    <label className={css.tick}>
      <input
        type="checkbox"
        checked={value}
        onChange={(event) => choose({ [name]: event.currentTarget.checked })}
      />
      {text(label)}
    </label>
  );
  const fields: Fields = {
    moment: (value) => <MomentField value={value} onChange={onMoment} />,
    theme: (value) => (
      <SelectField
        label={optionTexts.theme}
        value={value}
        choices={[
          ["paper", text(optionTexts.paper)],
          ["board", text(optionTexts.board)],
          ["projectorLight", text(optionTexts.projectorLight)],
          ["projectorDark", text(optionTexts.projectorDark)],
        ]}
        onChange={(theme) => choose({ theme })}
      />
    ),
    language: (value) => (
      <SelectField
        label={optionTexts.language}
        value={value}
        choices={[
          ["en", "English"],
          ["ja", "日本語"],
        ]}
        onChange={(language) => choose({ language })}
      />
    ),
    transparent: tick("transparent", optionTexts.transparent),
    outlines: tick("outlines", optionTexts.outlines),
    scale: (value) => (
      <SelectField
        label={optionTexts.scale}
        value={value}
        choices={[1, 2, 3, 4].map((count) => [count, text(optionTexts.times, { count })])}
        onChange={(scale) => choose({ scale })}
      />
    ),
    width: (value) => <SizeField value={value} onChange={(width) => choose({ width })} />,
    paper: (value) => (
      <SelectField
        label={optionTexts.paperSize}
        value={value === "picture" && isSheet ? "a4" : value}
        choices={[
          ...(isSheet ? [] : [["picture", text(optionTexts.ownSize)] as const]),
          ["a4", text(optionTexts.a4)],
          ["letter", text(optionTexts.letter)],
        ]}
        onChange={(paper) => choose({ paper })}
      />
    ),
    pages: (value) => (
      <SelectField
        label={optionTexts.pages}
        value={value}
        choices={[
          ["one", text(optionTexts.onePage)],
          ["steps", text(optionTexts.stepPages)],
        ]}
        onChange={(pages) => choose({ pages })}
      />
    ),
    asks: (value) => (
      <SelectField
        label={optionTexts.asks}
        value={value}
        choices={[
          ["numbers", text(optionTexts.asksNumbers)],
          ["values", text(optionTexts.asksValues)],
          ["gradients", text(optionTexts.asksGradients)],
        ]}
        onChange={(asks) => choose({ asks })}
      />
    ),
    textScale: (value) => (
      <SelectField
        label={optionTexts.textScale}
        value={value}
        choices={[
          [1, text(optionTexts.text1)],
          [1.5, text(optionTexts.text1_5)],
          [2, text(optionTexts.text2)],
        ]}
        onChange={(textScale) => choose({ textScale })}
      />
    ),
    values: tick("values", optionTexts.values),
    gradients: tick("gradients", optionTexts.gradients),
    nodeNames: tick("nodeNames", optionTexts.nodeNames),
    shapes: tick("shapes", optionTexts.shapes),
    numbers: (value) => (
      <NumberFormatFields format={value} change={(numbers) => choose({ numbers })} />
    ),
    by: (value) => (
      <SelectField
        label={optionTexts.by}
        value={value}
        choices={[
          ["node", text(optionTexts.node)],
          ["layer", text(optionTexts.layer)],
        ]}
        onChange={(by) => choose({ by })}
      />
    ),
    passes: (value) => (
      <SelectField
        label={filmTexts.passes}
        value={value}
        choices={[
          ["both", text(filmTexts.both)],
          ["forward", text(filmTexts.forward)],
          ["backward", text(filmTexts.backward)],
        ]}
        onChange={(passes) => choose({ passes })}
      />
    ),
    speed: (value) => (
      <SelectField
        label={filmTexts.speed}
        value={value}
        choices={[0.5, 0.75, 1, 1.5, 2, 4].map((count) => [count, `${count}×`])}
        onChange={(speed) => choose({ speed })}
      />
    ),
    fps: (value) => (
      <SelectField
        label={filmTexts.fps}
        value={value}
        choices={[10, 15, 25, 30, 50].map((count) => [count, String(count)])}
        onChange={(fps) => choose({ fps })}
      />
    ),
    filmWidth: (value) => (
      <SelectField
        label={filmTexts.width}
        value={value}
        choices={[480, 640, 960, 1280, 1920, 2560].map((width) => [width, String(width)])}
        onChange={(filmWidth) => choose({ filmWidth })}
      />
    ),
    bare: tick("bare", optionTexts.bare),
    engine: (value) => (
      <SelectField
        label={optionTexts.engine}
        value={value}
        choices={[
          ["auto", text(optionTexts.auto)],
          ["pdflatex", "pdfLaTeX"],
          ["lualatex", "LuaLaTeX"],
        ]}
        onChange={(engine) => choose({ engine })}
      />
    ),
    names: (value) => (
      <SelectField
        label={optionTexts.names}
        value={value}
        choices={[
          ["label", text(optionTexts.label)],
          ["id", text(optionTexts.id)],
        ]}
        onChange={(names) => choose({ names })}
      />
    ),
    controls: tick("controls", optionTexts.controls),
  };
  return (
    <fieldset className={css.options}>
      <legend className="visually-hidden">{text(exportTexts.options)}</legend>
      {of.map((name) => (
        <div key={name}>{fieldOf(fields, options, name)}</div>
      ))}
    </fieldset>
  );
}

function fieldOf<Name extends keyof TakeOptions>(
  fields: Fields,
  options: TakeOptions,
  name: Name,
): ReactNode {
  return fields[name](options[name]);
}
