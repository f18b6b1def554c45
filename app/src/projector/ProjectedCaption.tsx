import type { Frame } from "@chalkgrad/timeline";
import { useText } from "../i18n/useText.ts";
import StepCaption from "../player/StepCaption.tsx";
import { stepText } from "../player/stepText.ts";
import { ProjectedQuestion } from "../predict/ProjectedQuestion.tsx";
import { useAsking } from "../state/asking.ts";
import { useBeat } from "../state/playhead.ts";
import { useProjection } from "../state/projection.ts";
import css from "./Projector.module.css";
import { projectorTexts } from "./texts.ts";

/** The words of the present step; while the class predicts, only where the pass is. */
export function ProjectedCaption() {
  const text = useText();
  const asked = useProjection((projection) => projection.asked);
  const frame = useBeat((state) => state.frame);
  const predicting = useAsking(({ on }) => on);
  const count = useBeat(({ plan }) => plan.steps.length);
  if (predicting) return <ProjectedQuestion />;
  if (count === 0 || (asked === "gradients" && isForward(frame)) || asked === undefined) {
    return <StepCaption />;
  }
  return (
    <div className={css.question} aria-live="polite">
      <p>{frame.step ? stepText(text, frame, count) : text(projectorTexts.atEnd)}</p>
      <p className={css.ask}>{text(projectorTexts.asked)}</p>
    </div>
  );
}

/** In the forward pass no gradient is told. */
function isForward({ step }: Frame): boolean {
  return step?.kind === "forward";
}
