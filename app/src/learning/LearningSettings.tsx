import type { DataRows } from "@chalkgrad/engine";
import { useText } from "../i18n/useText.ts";
import { optimizerNames, useLearningSettings } from "../state/learningSettings.ts";
import css from "./LearningPanel.module.css";
import { NumberField } from "./NumberField.tsx";
import { useSession } from "./session.ts";
import { learningTexts } from "./texts.ts";

interface Props {
  readonly rows: DataRows | undefined;
  readonly steps: number;
  readonly setSteps: (steps: number) => void;
}

const mostSteps = 100_000;
const set = useLearningSettings.setState;

/** The method, its rate, how many steps, how many rows a step, and against or along the gradient. */
export function LearningSettings({ rows, steps, setSteps }: Props) {
  const text = useText();
  const running = useSession((session) => session.running);
  const { optimizer, learningRate, direction, rowsAStep } = useLearningSettings();
  return (
    <fieldset className={css.settings} disabled={running !== undefined}>
      <label>
        {text(learningTexts.method)}
        <select
          value={optimizer}
          onChange={({ target }) =>
            set({ optimizer: optimizerNames.find((name) => name === target.value) ?? "sgd" })
          }
        >
          {optimizerNames.map((name) => (
            <option key={name} value={name}>
              {text(learningTexts[`method.${name}`])}
            </option>
          ))}
        </select>
      </label>
      <NumberField
        label={text(learningTexts.rate)}
        value={learningRate}
        accept={(rate) => rate > 0}
        change={(learningRate) => set({ learningRate })}
      />
      <NumberField
        label={text(learningTexts.steps)}
        value={steps}
        accept={(wanted) => Number.isInteger(wanted) && wanted >= 1 && wanted <= mostSteps}
        change={setSteps}
      />
      <label>
        {text(learningTexts.direction)}
        <select
          value={direction}
          onChange={({ target }) => set({ direction: target.value === "up" ? "up" : "down" })}
        >
          <option value="down">{text(learningTexts.down)}</option>
          <option value="up">{text(learningTexts.up)}</option>
        </select>
      </label>
      {rows && (
        <label>
          {text(learningTexts.rows)}
          <select
            value={rowsAStep ?? ""}
            onChange={({ target }) =>
              set({ rowsAStep: target.value === "" ? undefined : Number(target.value) })
            }
          >
            <option value="">{text(learningTexts.allRows, { count: rows.count })}</option>
            {[1, 2, 4, 8, 16, 32]
              .filter((count) => count < rows.count)
              .map((count) => (
                <option key={count} value={count}>
                  {count}
                </option>
              ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}
