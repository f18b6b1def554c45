import { addTalkStep, limits, type TalkStep } from "@chalkgrad/document";
import { Plus } from "lucide-react";
import { useRef, useState } from "react";
import { ActionButton } from "../actions/ActionButton.tsx";
import { useText } from "../i18n/useText.ts";
import { dispatch } from "../state/document.ts";
import { talkStepName } from "./momentText.ts";
import { chosenView, presentMoment } from "./presentStep.ts";
import css from "./TalkPanel.module.css";
import { TalkRow } from "./TalkRow.tsx";
import { talkTexts } from "./texts.ts";
import { useReordering } from "./useReordering.ts";
import { useTalk } from "./useTalk.ts";

/** The prepared steps in their order: made, named, noted, moved and tried out here. */
export default function TalkPanel() {
  const text = useText();
  const { steps, places } = useTalk();
  const [open, setOpen] = useState<number>();
  const [said, setSaid] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const isFull = steps.length >= limits.talkSteps;

  const moved = (from: number, to: number, step: TalkStep) => {
    if (open === from) setOpen(to);
    else if (open !== undefined) setOpen(open + Number(open >= to) - Number(open > from));
    const name = talkStepName(text, step);
    setSaid(text(talkTexts.moved, { name, place: to + 1, count: steps.length }));
  };
  const reordering = useReordering(list, steps, moved);

  const add = () => {
    const view = chosenView();
    const place = open === undefined ? steps.length : open + 1;
    dispatch(addTalkStep({ ...presentMoment(), ...(view && { view }) }, place));
    setOpen(place);
  };

  return (
    <div className={css.panel}>
      <div className={css.head}>
        <button type="button" className={css.primary} disabled={isFull} onClick={add}>
          <Plus size={18} aria-hidden="true" />
          {text(talkTexts.add)}
        </button>
        <ActionButton id="playTalk" />
      </div>
      {isFull && <p className={css.hint}>{text(talkTexts.full, { count: limits.talkSteps })}</p>}
      {steps.length === 0 && <p className={css.hint}>{text(talkTexts.empty)}</p>}
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <ol ref={list} className={css.list} aria-label={text(talkTexts.list)}>
        {steps.map((step, place) => (
          <TalkRow
            // biome-ignore lint/suspicious/noArrayIndexKey: prepared steps have an order and no identities.
            key={place}
            step={step}
            place={place}
            last={steps.length - 1}
            number={places.indexOf(place) + 1}
            open={place === open}
            setOpen={setOpen}
            reordering={reordering}
          />
        ))}
      </ol>
    </div>
  );
}
