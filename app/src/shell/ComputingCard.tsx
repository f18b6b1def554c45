import { useText } from "../i18n/useText.ts";
import { computeAgain, stopComputing, useResults } from "../state/results.ts";
import css from "./ComputingCard.module.css";

/** Says that a large graph is being computed elsewhere, and lets it be stopped. */
export function ComputingCard() {
  const text = useText();
  const progress = useResults((results) => results.progress);
  if (progress === "done") return null;
  const computing = progress === "computing";
  return (
    <div className={css.card} role="status">
      {computing && <span className={css.spinner} aria-hidden="true" />}
      <span>{text(computing ? "computing.now" : "computing.stopped")}</span>
      <button
        type="button"
        className={css.button}
        onClick={computing ? stopComputing : computeAgain}
      >
        {text(computing ? "computing.stop" : "computing.again")}
      </button>
    </div>
  );
}
