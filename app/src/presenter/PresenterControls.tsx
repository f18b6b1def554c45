import { Pause, Pencil, Play, X } from "lucide-react";
import type { Action } from "../actions/action.ts";
import { shownKey } from "../actions/actionLabel.ts";
import { type ActionId, actions } from "../actions/actions.ts";
import { lightens } from "../actions/inProjection.ts";
import { keyText } from "../actions/keyText.ts";
import { perform } from "../actions/perform.ts";
import { useActionState } from "../actions/useActionState.ts";
import type { Bilingual } from "../i18n/bilingual.ts";
import { useText } from "../i18n/useText.ts";
import { stepText } from "../player/stepText.ts";
import { PointingTools } from "../projector/PointingTools.tsx";
import { useBeat, usePlayhead } from "../state/playhead.ts";
import { stopProjecting, useProjection } from "../state/projection.ts";
import { endApart } from "./lead.ts";
import css from "./PresenterView.module.css";
import { presenterTexts } from "./texts.ts";

/** What a remote control can do and more, for a hand on the mouse or on the screen. */
export function PresenterControls() {
  const text = useText();
  const frame = useBeat((state) => state.frame);
  const count = useBeat(({ plan }) => plan.steps.length);
  const playing = usePlayhead((playhead) => playhead.playing);
  const black = useProjection((projection) => projection.black);
  const asked = useProjection((projection) => projection.asked);
  return (
    <section className={css.controls} aria-label={text(presenterTexts.controls)}>
      <div className={css.group}>
        <Press id="stepBack" />
        <Press id="play" icon={playing ? Pause : Play} />
        <Press id="stepForward" words={presenterTexts.next} primary />
      </div>
      <p className={css.where} title={stepText(text, frame, count)}>
        {text("player.step", { step: Math.min(frame.stepIndex + 1, count), steps: count })}
      </p>
      <div className={css.group}>
        <Press id="blackScreen" pressed={black} />
        <Press id="askNumbers" pressed={asked === "numbers"} />
        <PointingTools />
      </div>
      <div className={css.group}>
        <button type="button" className={css.press} onClick={stopProjecting}>
          <Pencil size={18} aria-hidden="true" />
          <span>{text(presenterTexts.edit)}</span>
        </button>
        <button type="button" className={css.press} onClick={endApart}>
          <X size={18} aria-hidden="true" />
          <span>{text(presenterTexts.end)}</span>
        </button>
      </div>
    </section>
  );
}

interface PressProps {
  readonly id: ActionId;
  readonly icon?: typeof Play;
  readonly pressed?: boolean;
  /** Beside the icon. */
  readonly words?: Bilingual;
  readonly primary?: boolean;
}

function Press({ id, icon, pressed, words, primary }: PressProps) {
  const text = useText();
  const action: Action = actions[id];
  useActionState();
  const label = text(action.label);
  const key = shownKey(action);
  const Icon = icon ?? action.icon;
  return (
    <button
      type="button"
      className={primary ? `${css.press} ${css.primary}` : css.press}
      aria-label={words ? undefined : label}
      aria-pressed={pressed}
      title={key ? `${label} (${keyText(key)})` : label}
      disabled={!action.when()}
      onClick={() => lightens(action) || perform(action)}
    >
      <Icon size={20} strokeWidth={1.9} aria-hidden="true" />
      {words && <span>{text(words)}</span>}
    </button>
  );
}
