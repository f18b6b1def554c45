import { useText } from "../i18n/useText.ts";
import { useBeat } from "../state/playhead.ts";
import { useView } from "../state/view.ts";
import { RoleText } from "../words/RoleText.tsx";
import { useWords } from "../words/useWords.ts";
import css from "./PresenterView.module.css";
import { StepPicture } from "./StepPicture.tsx";
import { presenterTexts } from "./texts.ts";

/** What the next key will bring: its picture and its sentence. */
export function NextStep() {
  const text = useText();
  const language = useView((view) => view.language);
  const plan = useBeat((state) => state.plan);
  const index = useBeat(({ frame }) => frame.stepIndex + 1);
  const words = useWords();
  const step = plan.steps[index];
  return (
    <section className={css.next} aria-labelledby="presenter-next">
      <h2 id="presenter-next">{text(presenterTexts.next)}</h2>
      {step ? (
        <>
          <StepPicture plan={plan} index={index} label={text(presenterTexts.nextPicture)} />
          <p className={css.nextWords}>
            <RoleText segments={words.step(step).lead[language]} />
          </p>
        </>
      ) : (
        <p className={css.nextWords}>{text(presenterTexts.noNext)}</p>
      )}
    </section>
  );
}
