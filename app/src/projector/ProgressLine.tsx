import { useText } from "../i18n/useText.ts";
import { usePlayhead } from "../state/playhead.ts";
import { useResults } from "../state/results.ts";
import css from "./Projector.module.css";
import { projectorTexts } from "./texts.ts";

/** How far the pass is, as thin as can be seen from afar. */
export function ProgressLine() {
  const text = useText();
  const duration = useResults((results) => results.plan.duration);
  const share = usePlayhead(({ time }) => (duration > 0 ? time / duration : 0));
  return (
    <div
      className={css.progress}
      role="progressbar"
      aria-label={text(projectorTexts.progress)}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
    >
      <span style={{ transform: `scaleX(${share})` }} />
    </div>
  );
}
