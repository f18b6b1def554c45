import { Pause, Play, RotateCcw } from "lucide-react";
import { useEffect, useState } from "react";
import { useText } from "../i18n/useText.ts";
import { useView } from "../state/view.ts";
import css from "./PresenterView.module.css";
import { clockText, goneBy, resetClock, startOrPauseClock, useTalkClock } from "./talkClock.ts";
import { presenterTexts } from "./texts.ts";

/** How long the talk has gone on, and what time it is. */
export function TalkClock() {
  const text = useText();
  const language = useView((view) => view.language);
  const clock = useTalkClock();
  const now = useNow();
  const running = clock.since !== null;
  const words = text(running ? presenterTexts.pauseClock : presenterTexts.startClock);
  const Icon = running ? Pause : Play;
  return (
    <div className={css.clock}>
      <time className={css.gone} role="timer" aria-label={text(presenterTexts.clock)}>
        {clockText(goneBy(clock, now))}
      </time>
      <button type="button" aria-label={words} title={words} onClick={startOrPauseClock}>
        <Icon size={18} aria-hidden="true" />
      </button>
      <button
        type="button"
        aria-label={text(presenterTexts.resetClock)}
        title={text(presenterTexts.resetClock)}
        onClick={resetClock}
      >
        <RotateCcw size={18} aria-hidden="true" />
      </button>
      <time className={css.day} title={text(presenterTexts.timeOfDay)}>
        {new Date(now).toLocaleTimeString(language, { hour: "numeric", minute: "2-digit" })}
      </time>
    </div>
  );
}

/** The time, a few times a second: a second is never seen to be skipped. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  return now;
}
