import type { Frame } from "@chalkgrad/timeline";
import type { Language } from "../i18n/bilingual.ts";
import { text } from "../i18n/text.ts";
import { useSecondLanguage } from "../i18n/useSecondLanguage.ts";
import type { Text } from "../i18n/useText.ts";
import StepCaption from "../player/StepCaption.tsx";
import { stepText } from "../player/stepText.ts";
import { ProjectedQuestion } from "../predict/ProjectedQuestion.tsx";
import { useAsking } from "../state/asking.ts";
import { useBeat } from "../state/playhead.ts";
import { useProjection } from "../state/projection.ts";
import { useView } from "../state/view.ts";
import css from "./Projector.module.css";
import { projectorTexts } from "./texts.ts";

/** The words of the present step; while the class predicts, only where the pass is. */
export function ProjectedCaption() {
  const language = useView((view) => view.language);
  const second = useSecondLanguage();
  const asked = useProjection((projection) => projection.asked);
  const frame = useBeat((state) => state.frame);
  const predicting = useAsking(({ on }) => on);
  const count = useBeat(({ plan }) => plan.steps.length);
  if (predicting) return <ProjectedQuestion />;
  if (count === 0 || (asked === "gradients" && isForward(frame)) || asked === undefined) {
    return <StepCaption />;
  }
  return (
    <div className={css.question}>
      <p aria-live="polite">
        <Asked language={language} />
      </p>
      {second && (
        <p className={css.second} lang={second}>
          <Asked language={second} />
        </p>
      )}
    </div>
  );
}

/** Where the pass is, and the question. */
function Asked({ language }: { readonly language: Language }) {
  const frame = useBeat((state) => state.frame);
  const count = useBeat(({ plan }) => plan.steps.length);
  const say: Text = (what, params) => text(language, what, params);
  return (
    <>
      <span>{frame.step ? stepText(say, frame, count) : say(projectorTexts.atEnd)}</span>
      <b className={css.ask}>{say(projectorTexts.asked)}</b>
    </>
  );
}

/** In the forward pass no gradient is told. */
function isForward({ step }: Frame): boolean {
  return step?.kind === "forward";
}
