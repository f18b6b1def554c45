import { useText } from "../i18n/useText.ts";
import { usePlayhead } from "../state/playhead.ts";
import { useResults } from "../state/results.ts";
import { talkTexts } from "../talk/texts.ts";
import { type TalkStand, useTalkStand } from "../talk/useTalk.ts";
import css from "./Projector.module.css";
import { projectorTexts } from "./texts.ts";

/** How far the talk is, while one is played, else the pass; as thin as can be seen from afar. */
export function ProgressLine() {
  const stand = useTalkStand();
  return stand ? <TalkProgress {...stand} /> : <PassProgress />;
}

function TalkProgress({ count, of }: TalkStand) {
  const text = useText();
  const words = text(talkTexts.stand, { count, of });
  return (
    <>
      <p className={css.stand} aria-hidden="true">
        {words}
      </p>
      <div
        className={css.progress}
        role="progressbar"
        aria-label={text(talkTexts.progress)}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={count}
        aria-valuetext={words}
      >
        <span style={{ transform: `scaleX(${count / of})` }} />
      </div>
    </>
  );
}

function PassProgress() {
  const text = useText();
  const duration = useResults((results) => results.plan.duration);
  const share = usePlayhead(({ time }) => (duration > 0 ? time / duration : 0));
  return (
    <div
      className={css.progress}
      role="progressbar"
      aria-label={text(projectorTexts.progress)}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
    >
      <span style={{ transform: `scaleX(${share})` }} />
    </div>
  );
}
