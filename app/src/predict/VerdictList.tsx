import type { Frame, Segments, Words } from "@chalkgrad/timeline";
import { Check, Eye, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { useText } from "../i18n/useText.ts";
import { step as stepOn } from "../state/playhead.ts";
import { RoleFormula } from "../words/RoleFormula.tsx";
import { useWords } from "../words/useWords.ts";
import css from "./PredictCard.module.css";
import { type Given, isKnown } from "./session.ts";
import { mistakeText, predictTexts } from "./texts.ts";

interface Props {
  readonly given: readonly Given[];
  readonly frame: Frame;
}

/** Each answer beside the number, as soon as that has arrived, and what the mistake looks like. */
export function VerdictList({ given, frame }: Props) {
  const text = useText();
  const words = useWords();
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => next.current?.focus({ preventScroll: true }), []);
  return (
    <div className={css.answers}>
      <ul className={css.verdicts} aria-live="polite">
        {given.map((each, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the questions of a step have an order and no identities.
          <li key={at}>
            {isKnown(each.question, frame) ? (
              <Judged given={each} words={words} frame={frame} />
            ) : (
              <span className={css.line}>
                <RoleFormula segments={each.question.prompt} /> {each.typed || "?"}
              </span>
            )}
          </li>
        ))}
      </ul>
      <button ref={next} type="button" className={css.primary} onClick={() => stepOn(1)}>
        {text(predictTexts.next)}
      </button>
    </div>
  );
}

interface JudgedProps {
  readonly given: Given;
  readonly words: Words;
  readonly frame: Frame;
}

function Judged({ given: { question, typed, verdict }, words, frame }: JudgedProps) {
  const text = useText();
  const state = verdict === undefined ? "shown" : verdict.right ? "right" : "wrong";
  const Icon = { shown: Eye, right: Check, wrong: X }[state];
  const named = verdict?.mistakes.map((each) => text(mistakeText(question.kind, each))) ?? [];
  const [only] = named;
  return (
    <>
      <span className={css.line}>
        <span className={css.sign} data-state={state}>
          <Icon size={17} strokeWidth={2.4} aria-hidden="true" />
          <span>{text(predictTexts[state], { typed })}</span>
        </span>
        <RoleFormula segments={equationOf(question, words, frame) ?? question.prompt} />
      </span>
      {only !== undefined && (
        <span className={css.mistake}>
          {named.length === 1
            ? text(predictTexts.looksLike, { mistake: only })
            : text(predictTexts.couldBe, {
                mistakes: named.slice(0, 2).join(text(predictTexts.or)),
              })}
        </span>
      )}
    </>
  );
}

function equationOf(question: Given["question"], words: Words, frame: Frame): Segments | undefined {
  if (question.kind === "wire") return words.wire(question.wire)?.equation;
  if (question.kind === "value") return words.forward(question.node)?.equation;
  const received = frame.received(question.node);
  return received.total > 0
    ? words.gradient(question.node, received)?.equation
    : words.seed(question.node)?.equation;
}
