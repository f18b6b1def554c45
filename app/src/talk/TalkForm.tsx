import {
  changeTalkStep,
  limits,
  nodeOf,
  removeTalkStep,
  type TalkHidden,
  type TalkStep,
} from "@chalkgrad/document";
import { ArrowDown, ArrowUp, Trash2, TvMinimalPlay } from "lucide-react";
import { type ComponentType, useId } from "react";
import type { Bilingual } from "../i18n/bilingual.ts";
import { useText } from "../i18n/useText.ts";
import { dispatch, useDocument } from "../state/document.ts";
import { DraftField } from "./DraftField.tsx";
import { momentText } from "./momentText.ts";
import { playFrom } from "./playTalk.ts";
import { presentMoment, presentView } from "./presentStep.ts";
import css from "./TalkPanel.module.css";
import { talkTexts } from "./texts.ts";

interface Props {
  readonly step: TalkStep;
  readonly place: number;
  readonly last: number;
  readonly gone: boolean;
  readonly move: (from: number, to: number) => void;
  readonly setOpen: (place: number | undefined) => void;
}

const hidden = [
  [undefined, talkTexts.hideNothing],
  ["gradients", talkTexts.hideGradients],
  ["numbers", talkTexts.hideNumbers],
] as const satisfies readonly (readonly [TalkHidden | undefined, Bilingual])[];

/** What can be changed of a prepared step. */
export function TalkForm({ step, place, last, gone, move, setOpen }: Props) {
  const text = useText();
  const id = useId();
  const change = (next: TalkStep) => {
    // A draft that is kept when the field goes may be of a step that has gone with it.
    const isThere = useDocument.getState().document.talk?.[place] === step;
    if (isThere) dispatch(changeTalkStep(place, next));
  };
  const { label, note, hide, view, ...moment } = step;
  const extras = { ...(label && { label }), ...(note && { note }), ...(hide && { hide }) };
  return (
    <div className={css.form}>
      {gone && <GoneHint step={step} />}
      <DraftField
        label={text(talkTexts.name)}
        kept={label ?? ""}
        placeholder={momentText(text, step)}
        most={limits.talkText}
        keep={(next) => change({ ...step, label: next })}
      />
      <DraftField
        label={text(talkTexts.note)}
        hint={text(talkTexts.noteHint)}
        lines={4}
        kept={note ?? ""}
        most={limits.talkText}
        keep={(next) => change({ ...step, note: next })}
      />
      <div>
        <label htmlFor={`${id}hide`}>{text(talkTexts.hide)}</label>
        <select
          id={`${id}hide`}
          value={hide ?? ""}
          onChange={({ target }) => {
            const [next] = hidden[target.selectedIndex]!;
            const { hide: _, ...rest } = step;
            change({ ...rest, ...(next && { hide: next }) });
          }}
        >
          {hidden.map(([value, words]) => (
            <option key={value ?? ""} value={value ?? ""}>
              {text(words)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor={`${id}view`}>{text(talkTexts.view)}</label>
        <select
          id={`${id}view`}
          value={view ? "own" : "usual"}
          onChange={({ target }) => {
            const seen = target.value === "now" ? presentView() : undefined;
            if (target.value === "usual") change({ ...moment, ...extras });
            else if (seen) change({ ...step, view: seen });
          }}
        >
          <option value="usual">{text(talkTexts.viewUsual)}</option>
          {view && <option value="own">{text(talkTexts.viewOwn)}</option>}
          <option value="now">{text(talkTexts.takeView)}</option>
        </select>
      </div>
      <button
        type="button"
        className={css.wide}
        onClick={() => change({ ...presentMoment(), ...extras, ...(view && { view }) })}
      >
        {text(talkTexts.retake)}
      </button>
      <div className={css.tools}>
        <Tool
          words={talkTexts.up}
          icon={ArrowUp}
          {...to(place > 0, () => move(place, place - 1))}
        />
        <Tool
          words={talkTexts.down}
          icon={ArrowDown}
          {...to(place < last, () => move(place, place + 1))}
        />
        <Tool
          words={talkTexts.playFrom}
          icon={TvMinimalPlay}
          {...to(!gone, () => playFrom(place))}
        />
        <Tool
          words={talkTexts.remove}
          icon={Trash2}
          can
          run={() => {
            setOpen(undefined);
            dispatch(removeTalkStep(place));
          }}
        />
      </div>
    </div>
  );
}

function to(can: boolean, run: () => void) {
  return { can, run };
}

interface ToolProps {
  readonly words: Bilingual;
  readonly icon: ComponentType<{ readonly size: number; readonly "aria-hidden": "true" }>;
  readonly can: boolean;
  readonly run: () => void;
}

function Tool({ words, icon: Icon, can, run }: ToolProps) {
  const text = useText();
  return (
    <button
      type="button"
      aria-label={text(words)}
      title={text(words)}
      disabled={!can}
      onClick={run}
    >
      <Icon size={17} aria-hidden="true" />
    </button>
  );
}

/** What has become of a step that cannot be shown, and what to do. */
function GoneHint({ step }: { readonly step: TalkStep }) {
  const text = useText();
  const { node } = step;
  const isDeleted = useDocument(
    ({ document }) => node !== undefined && nodeOf(document, node) === undefined,
  );
  return (
    <p className={css.goneHint} role="note">
      {isDeleted ? text(talkTexts.goneNode, { node: node! }) : text(talkTexts.goneStep)}
    </p>
  );
}
