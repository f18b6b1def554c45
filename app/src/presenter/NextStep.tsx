import type { TalkStep } from "@chalkgrad/document";
import { frameAt, timeOfMoment } from "@chalkgrad/timeline";
import { useText } from "../i18n/useText.ts";
import { useBeat } from "../state/playhead.ts";
import { useView } from "../state/view.ts";
import { talkStepName } from "../talk/momentText.ts";
import { useTalkStand } from "../talk/useTalk.ts";
import { RoleText } from "../words/RoleText.tsx";
import { useWords } from "../words/useWords.ts";
import css from "./PresenterView.module.css";
import { StepPicture } from "./StepPicture.tsx";
import { presenterTexts } from "./texts.ts";

/** What the next key will bring: of a talk its next step, else that of the pass. */
export function NextStep() {
  const stand = useTalkStand();
  return stand ? <NextPrepared step={stand.next} /> : <NextOfPass />;
}

/** Its picture, what it is called and what was noted for it. */
function NextPrepared({ step }: { readonly step: TalkStep | undefined }) {
  const text = useText();
  const plan = useBeat((state) => state.plan);
  const time = step && timeOfMoment(plan, step);
  return (
    <section className={css.next} aria-labelledby="presenter-next">
      <h2 id="presenter-next">{text(presenterTexts.next)}</h2>
      {step && time !== undefined ? (
        <>
          <StepPicture
            plan={plan}
            index={frameAt(plan, time).stepIndex}
            time={time}
            label={text(presenterTexts.nextPicture)}
          />
          <p className={css.nextWords}>
            <b>{talkStepName(text, step)}</b>
          </p>
          {step.note && <p className={css.nextNote}>{step.note}</p>}
        </>
      ) : (
        <p className={css.nextWords}>{text(presenterTexts.noNext)}</p>
      )}
    </section>
  );
}

/** Its picture and its sentence. */
function NextOfPass() {
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
