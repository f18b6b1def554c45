import { X } from "lucide-react";
import { useText } from "../i18n/useText.ts";
import StepCaption from "../player/StepCaption.tsx";
import { useBeat } from "../state/playhead.ts";
import { useResults } from "../state/results.ts";
import css from "./PredictCard.module.css";
import { QuestionForm } from "./QuestionForm.tsx";
import { ScoreView } from "./ScoreView.tsx";
import { questionsAt, stop, useSession } from "./session.ts";
import { predictTexts } from "./texts.ts";
import { VerdictList } from "./VerdictList.tsx";

/** In the caption's place: the question before a step, what became of the answers after it, and the score at the end. */
export default function PredictCard() {
  const text = useText();
  const revision = useResults((results) => results.revision);
  const frame = useBeat((state) => state.frame);
  const given = useSession((session) => session.given);
  const { step, stepIndex: index } = frame;
  const questions = questionsAt(index);
  const answered = given.get(index);
  if (step && questions.length === 0) return <StepCaption />;
  return (
    <section className={css.card} aria-label={text(predictTexts.label)}>
      <button
        type="button"
        className={css.close}
        aria-label={text(predictTexts.stop)}
        title={text(predictTexts.stop)}
        onClick={stop}
      >
        <X size={16} aria-hidden="true" />
      </button>
      {!step ? (
        <ScoreView />
      ) : answered ? (
        <VerdictList given={answered} frame={frame} />
      ) : (
        <QuestionForm
          key={`${revision} ${index}`}
          index={index}
          step={step}
          questions={questions}
        />
      )}
    </section>
  );
}
