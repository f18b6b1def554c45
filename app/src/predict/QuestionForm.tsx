import type { Question, Step } from "@chalkgrad/timeline";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useText } from "../i18n/useText.ts";
import { hasFinePointer } from "../platform/pointer.ts";
import { RoleFormula } from "../words/RoleFormula.tsx";
import css from "./PredictCard.module.css";
import { fieldLabel, stepQuestion } from "./questionText.ts";
import { readAnswer } from "./readAnswer.ts";
import { answer, light } from "./session.ts";
import { predictTexts } from "./texts.ts";

interface Props {
  readonly index: number;
  readonly step: Step;
  readonly questions: readonly Question[];
}

/** One field for each number that the step will show. Enter goes to the next empty one, and from the last one on. */
export function QuestionForm({ index, step, questions }: Props) {
  const text = useText();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<readonly string[]>(questions.map(() => ""));
  const [refused, setRefused] = useState<number>();
  useEffect(() => {
    // On a screen that is touched a keyboard would come up over the graph that is asked about.
    if (hasFinePointer()) form.current?.querySelector("input")?.focus({ preventScroll: true });
    return () => light(undefined);
  }, []);
  const focus = (at: number) => form.current?.querySelectorAll("input")[at]?.focus();
  const isUnreadable = (each: string) => each.trim() !== "" && readAnswer(each).length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const bad = typed.findIndex(isUnreadable);
    setRefused(bad < 0 ? undefined : bad);
    if (bad >= 0) return focus(bad);
    if (typed.every((each) => each.trim() === "")) return focus(0);
    answer(index, typed);
  };
  const press = (event: KeyboardEvent, at: number) => {
    if (event.nativeEvent.isComposing) return;
    const empty = typed.findIndex((each, place) => place > at && each.trim() === "");
    if (event.key === "Enter" && empty >= 0 && !isUnreadable(typed[at] ?? "")) {
      event.preventDefault();
      focus(empty);
    } else if (event.key === "PageDown") {
      event.preventDefault();
      answer(
        index,
        typed.map((each) => (isUnreadable(each) ? "" : each)),
      );
    } else if (event.key === "Escape") {
      (event.target as HTMLElement).blur();
    }
  };
  return (
    <form ref={form} className={css.body} onSubmit={submit}>
      <p className={css.lead}>{stepQuestion(text, step)}</p>
      <div className={css.fields}>
        {questions.map((question, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the questions of a step have an order and no identities.
          <label key={at} className={css.field}>
            <RoleFormula segments={question.prompt} />
            <input
              type="text"
              inputMode="text"
              autoComplete="off"
              spellCheck={false}
              aria-label={fieldLabel(text, question)}
              aria-invalid={refused === at || undefined}
              placeholder="?"
              title={text(predictTexts.hint)}
              value={typed[at]}
              onChange={({ target }) => {
                setRefused(undefined);
                setTyped(typed.map((each, place) => (place === at ? target.value : each)));
              }}
              onKeyDown={(event) => press(event, at)}
              onFocus={() => light(question)}
              onBlur={() => light(undefined)}
            />
          </label>
        ))}
      </div>
      <div className={css.foot}>
        <p className={css.hint} role="status">
          {refused === undefined
            ? text(predictTexts.hint)
            : text(predictTexts.unreadable, { typed: typed[refused] ?? "" })}
        </p>
        <button type="button" className={css.plain} onClick={() => answer(index, [])}>
          {text(predictTexts.reveal)}
        </button>
        <button type="submit" className={css.primary}>
          {text(predictTexts.check)}
        </button>
      </div>
    </form>
  );
}
