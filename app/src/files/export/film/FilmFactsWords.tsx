import type { FilmFacts, FilmFormat } from "@chalkgrad/export";
import { useText } from "../../../i18n/useText.ts";
import { factsParams } from "./factsParams.ts";
import { filmEstimate } from "./filmEstimate.ts";
import { sizeText } from "./sizeText.ts";
import { filmTexts } from "./texts.ts";
import { useDurationText } from "./useDurationText.ts";

interface Props {
  readonly format: FilmFormat;
  readonly facts: FilmFacts;
}

/** What the film will be, and what it takes to make it. */
export function FilmFactsWords({ format, facts }: Props) {
  const text = useText();
  const durationText = useDurationText();
  const { seconds, bytes } = filmEstimate(format, facts);
  return (
    <>
      {text(filmTexts.facts, factsParams(facts))}
      <br />
      {text(filmTexts.estimate, { work: durationText(seconds), size: sizeText(bytes) })}
    </>
  );
}
