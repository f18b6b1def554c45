import { useText } from "../i18n/useText.ts";
import css from "./ExperimentsPanel.module.css";
import { experimentTexts } from "./texts.ts";

interface Props {
  /** How many backward passes were added up since the accumulators were last set to zero. */
  readonly passes: number;
  readonly setPasses: (passes: number) => void;
}

/** What `+=` and `zero_grad()` do: each pass adds the gradients once more, until somebody sets them to zero. */
export function Accumulator({ passes, setPasses }: Props) {
  const text = useText();
  return (
    <div className={css.accumulator}>
      <p role="status">{text(experimentTexts.passes, { count: passes })}</p>
      <button type="button" className={css.button} onClick={() => setPasses(passes + 1)}>
        {text(experimentTexts.onceMore)}
      </button>
      <button
        type="button"
        className={css.button}
        disabled={passes === 0}
        onClick={() => setPasses(0)}
      >
        {text(experimentTexts.zero)}
      </button>
    </div>
  );
}
