import { useText } from "../i18n/useText.ts";
import StepCaption from "../player/StepCaption.tsx";
import { useBeat } from "../state/playhead.ts";
import { RoleFormula } from "../words/RoleFormula.tsx";
import css from "./ProjectedQuestion.module.css";
import { stepQuestion } from "./questionText.ts";
import { questionsAt, useSession } from "./session.ts";
import { predictTexts } from "./texts.ts";

/** Before a class: the question, as large as the back row needs it, until a step key shows what comes. */
export function ProjectedQuestion() {
  const text = useText();
  const { step, stepIndex } = useBeat((state) => state.frame);
  const answered = useSession((session) => session.given.has(stepIndex));
  const questions = questionsAt(stepIndex);
  if (!step || answered || questions.length === 0) return <StepCaption />;
  return (
    <div className={css.question} aria-live="polite">
      <p className={css.ask}>
        {stepQuestion(text, step)} <small>{text(predictTexts.predictNow)}</small>
      </p>
      <ul className={css.prompts}>
        {questions.map(({ prompt }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the questions of a step have an order and no identities.
          <li key={at}>
            <RoleFormula segments={prompt} />
            <b>?</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
