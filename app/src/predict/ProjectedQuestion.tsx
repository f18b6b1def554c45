import type { Step } from "@chalkgrad/timeline";
import type { Language } from "../i18n/bilingual.ts";
import { text } from "../i18n/text.ts";
import { useSecondLanguage } from "../i18n/useSecondLanguage.ts";
import StepCaption from "../player/StepCaption.tsx";
import { useBeat } from "../state/playhead.ts";
import { useView } from "../state/view.ts";
import { RoleFormula } from "../words/RoleFormula.tsx";
import css from "./ProjectedQuestion.module.css";
import { stepQuestion } from "./questionText.ts";
import { questionsAt, useSession } from "./session.ts";
import { predictTexts } from "./texts.ts";

/** Before a class: the question, as large as the back row needs it, until a step key shows what comes. */
export function ProjectedQuestion() {
  const language = useView((view) => view.language);
  const second = useSecondLanguage();
  const { step, stepIndex } = useBeat((state) => state.frame);
  const answered = useSession((session) => session.given.has(stepIndex));
  const questions = questionsAt(stepIndex);
  if (!step || answered || questions.length === 0) return <StepCaption />;
  return (
    <div className={css.question}>
      <p className={css.ask} aria-live="polite">
        <Question step={step} language={language} />
      </p>
      {second && (
        <p className={`${css.ask} ${css.second}`} lang={second}>
          <Question step={step} language={second} />
        </p>
      )}
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

interface QuestionProps {
  readonly step: Step;
  readonly language: Language;
}

function Question({ step, language }: QuestionProps) {
  return (
    <>
      {stepQuestion((what, params) => text(language, what, params), step)}{" "}
      <small>{text(language, predictTexts.predictNow)}</small>
    </>
  );
}
