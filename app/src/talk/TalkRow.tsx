import type { TalkStep } from "@chalkgrad/document";
import { timeOfMoment } from "@chalkgrad/timeline";
import { EyeOff, GripVertical, Scan } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useText } from "../i18n/useText.ts";
import { camera } from "../state/camera.ts";
import { seek, usePlayhead } from "../state/playhead.ts";
import { useResults } from "../state/results.ts";
import { talkStepName } from "./momentText.ts";
import { TalkForm } from "./TalkForm.tsx";
import css from "./TalkPanel.module.css";
import { talkTexts } from "./texts.ts";
import type { Reordering } from "./useReordering.ts";

interface Props {
  readonly step: TalkStep;
  readonly place: number;
  /** The last place of the talk. */
  readonly last: number;
  /** Its number when the talk is played; 0 where the pass has no such step. */
  readonly number: number;
  readonly open: boolean;
  readonly setOpen: (place: number | undefined) => void;
  readonly reordering: Reordering;
}

/** A prepared step: a click goes to its moment and opens what can be changed. */
export function TalkRow({ step, place, last, number, open, setOpen, reordering }: Props) {
  const text = useText();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open) row.current?.scrollIntoView({ block: "nearest" });
  }, [open]);
  const { drag, move } = reordering;
  const mark =
    drag && drag.to === place && drag.from !== place
      ? drag.from > place
        ? "above"
        : "below"
      : undefined;
  const moveByKey = (event: KeyboardEvent) => {
    const way = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (!event.altKey || way === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const to = place + way;
    if (to < 0 || to > last) return;
    move(place, to);
    // The keyboard goes with the step.
    row.current?.parentElement?.children[to]?.querySelector<HTMLElement>("[data-step]")?.focus();
  };
  return (
    <li
      ref={row}
      className={css.row}
      data-mark={mark}
      data-held={drag?.from === place || undefined}
    >
      <div className={css.line} data-open={open || undefined}>
        <span
          className={css.grip}
          title={text(talkTexts.drag)}
          data-testid="grip"
          {...reordering.grip(place)}
        >
          <GripVertical size={16} aria-hidden="true" />
        </span>
        <button
          type="button"
          className={css.step}
          data-step
          data-phase={step.step}
          data-gone={number === 0 || undefined}
          aria-expanded={open}
          onClick={() => {
            setOpen(open ? undefined : place);
            if (!open) goTo(step);
          }}
          onKeyDown={moveByKey}
        >
          <span className={css.number}>{number || "–"}</span>
          <span className={css.sign} aria-hidden="true" />
          <span className={css.name}>
            <bdi>{talkStepName(text, step)}</bdi>
            {step.note && <span className={css.preview}>{step.note}</span>}
          </span>
          {step.hide && <EyeOff size={15} aria-label={text(talkTexts.hides)} />}
          {step.view && <Scan size={15} aria-label={text(talkTexts.own)} />}
          {number === 0 && <span className={css.gone}>{text(talkTexts.gone)}</span>}
        </button>
      </div>
      {open && (
        <TalkForm
          step={step}
          place={place}
          last={last}
          gone={number === 0}
          move={move}
          setOpen={setOpen}
        />
      )}
    </li>
  );
}

/** In the editor, what a class will see there. */
function goTo(step: TalkStep): void {
  const time = timeOfMoment(useResults.getState().plan, step);
  if (time === undefined) return;
  usePlayhead.setState({ playing: false });
  seek(time);
  if (step.view) camera()?.show(step.view);
}
