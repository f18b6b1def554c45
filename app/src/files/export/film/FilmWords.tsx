import { useText } from "../../../i18n/useText.ts";
import { refusalTexts } from "../texts.ts";
import css from "./Film.module.css";
import { filmTexts } from "./texts.ts";
import { useDurationText } from "./useDurationText.ts";
import type { Filming } from "./useFilm.ts";

interface Props {
  readonly filming: Exclude<Filming, { readonly state: "waiting" }>;
  readonly frames: number;
}

/** How far the film has come. */
export function FilmWords({ filming, frames }: Props) {
  const text = useText();
  const durationText = useDurationText();
  if (filming.state !== "making") {
    return (
      <p role="status" className={css.words}>
        {filming.state === "made"
          ? text(filmTexts.ready)
          : text(refusalTexts.failed, { reason: filming.reason })}
      </p>
    );
  }
  const { done, secondsLeft } = filming;
  return (
    <div className={css.progress}>
      <progress max={frames} value={done} aria-label={text(filmTexts.make)} />
      <span>
        {secondsLeft === undefined
          ? text(filmTexts.progress, { done, frames })
          : text(filmTexts.progressLeft, { done, frames, left: durationText(secondsLeft) })}
      </span>
    </div>
  );
}
