import { useText } from "../i18n/useText.ts";
import { openAgain, usePresenter } from "./lead.ts";
import css from "./PresenterView.module.css";
import { presenterTexts } from "./texts.ts";

/** How it is with the projector's window, and what to do where it is not there. */
export function ProjectorStatus() {
  const text = useText();
  const { projector, kept } = usePresenter();
  const words =
    projector === "together"
      ? presenterTexts.together
      : projector === "opening"
        ? presenterTexts.opening
        : kept
          ? presenterTexts.keptBack
          : presenterTexts.away;
  return (
    <div className={css.status} data-projector={projector}>
      <p role="status">
        <span className={css.dot} aria-hidden="true" />
        {text(words)}
      </p>
      {projector === "away" && (
        <button type="button" className={css.again} onClick={() => void openAgain()}>
          {text(presenterTexts.openAgain)}
        </button>
      )}
    </div>
  );
}
