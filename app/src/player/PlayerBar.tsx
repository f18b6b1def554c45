import { Pause, Play } from "lucide-react";
import { lazy, Suspense } from "react";
import { ActionButton } from "../actions/ActionButton.tsx";
import { useText } from "../i18n/useText.ts";
import { useAsking } from "../state/asking.ts";
import { currentFrame, playOrPause, seek, usePlayhead } from "../state/playhead.ts";
import { useResults } from "../state/results.ts";
import css from "./PlayerBar.module.css";
import { stepText } from "./stepText.ts";

const StepCaption = lazy(() => import("./StepCaption.tsx"));
const PredictCard = lazy(() => import("../predict/PredictCard.tsx"));
const PacingMenu = lazy(() => import("./PacingMenu.tsx"));

/** Play, pause, step and scrub; and in words where the pass stands. */
export function PlayerBar() {
  const text = useText();
  const plan = useResults((results) => results.plan);
  const playing = usePlayhead((playhead) => playhead.playing);
  const time = usePlayhead((playhead) => playhead.time);
  const asking = useAsking(({ on }) => on);
  const playable = plan.steps.length > 0;
  const words = playable ? stepText(text, currentFrame(), plan.steps.length) : text("player.empty");
  return (
    <section ref={tellHeight} className={css.player} aria-label={text("player.label")}>
      {playable && (
        <Suspense fallback={<div className={css.captionToCome} />}>
          {asking ? <PredictCard /> : <StepCaption />}
        </Suspense>
      )}
      <div className={css.bar}>
        <div className={css.buttons}>
          <ActionButton id="restart" />
          <ActionButton id="stepBack" />
          <button
            type="button"
            className={css.play}
            disabled={!playable}
            onClick={playOrPause}
            aria-label={text(playing ? "player.pause" : "player.play")}
            title={`${text(playing ? "player.pause" : "player.play")} (Space)`}
          >
            {playing ? <Pause size={22} /> : <Play size={22} className={css.playIcon} />}
          </button>
          <ActionButton id="stepForward" />
          <ActionButton id="finish" />
          <ActionButton id="predict" />
        </div>
        <div className={css.track}>
          <input
            type="range"
            min={0}
            max={plan.duration || 1}
            step="any"
            value={time}
            disabled={!playable}
            aria-label={text("player.position")}
            aria-valuetext={words}
            onChange={(event) => {
              usePlayhead.setState({ playing: false });
              seek(event.target.valueAsNumber);
            }}
          />
          <p className={css.words}>{words}</p>
        </div>
        <Suspense fallback={<span className={css.menuToCome} />}>
          <PacingMenu />
        </Suspense>
      </div>
    </section>
  );
}

/** What stands above the player in a small window ends where it begins. */
function tellHeight(player: HTMLElement | null): () => void {
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() =>
    style.setProperty("--player", `${player?.offsetHeight}px`),
  );
  if (player) observer.observe(player);
  return () => observer.disconnect();
}
