import type { TakeOptions } from "@chalkgrad/export";
import { useText } from "../../i18n/useText.ts";
import { usePlayhead } from "../../state/playhead.ts";
import { useResults } from "../../state/results.ts";
import css from "./OptionFields.module.css";
import { SelectField } from "./SelectField.tsx";
import { optionTexts } from "./texts.ts";

type Moment = TakeOptions["moment"];

interface Props {
  readonly value: Moment;
  readonly onChange: (moment: Moment) => void;
}

/** When in the passes a picture is taken. */
export function MomentField({ value, onChange }: Props) {
  const text = useText();
  const plan = useResults((results) => results.plan);
  const underWay = usePlayhead(({ time }) => time < plan.duration);
  const count = plan.steps.length;
  const choices: (readonly [Exclude<Moment, number> | "step", string])[] = [
    ["rest", text(optionTexts.rest)],
    ...(underWay ? [["now", text(optionTexts.now)] as const] : []),
    ["start", text(optionTexts.start)],
    ...(count > 0 ? [["step", text(optionTexts.step)] as const] : []),
  ];
  return (
    <>
      <SelectField
        label={optionTexts.moment}
        value={typeof value === "number" ? "step" : value}
        choices={choices}
        onChange={(moment) => onChange(moment === "step" ? 0 : moment)}
      />
      {typeof value === "number" && (
        <label className={css.field}>
          {text(optionTexts.stepNumber, { count })}
          <input
            type="number"
            min={1}
            max={count}
            step={1}
            value={value + 1}
            onChange={({ currentTarget: { valueAsNumber } }) => {
              // An empty field waits for its number.
              if (valueAsNumber >= 1) onChange(Math.min(Math.floor(valueAsNumber), count) - 1);
            }}
          />
        </label>
      )}
    </>
  );
}
