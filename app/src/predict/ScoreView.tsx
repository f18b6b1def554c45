import { useEffect, useRef } from "react";
import { useText } from "../i18n/useText.ts";
import css from "./PredictCard.module.css";
import { begin, stop, useSession } from "./session.ts";
import { mistakeText, predictTexts } from "./texts.ts";

/** What came of the pass, and whether to go again. */
export function ScoreView() {
  const text = useText();
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that led here is gone; who works by key goes on from this one.
    if (document.activeElement === document.body) {
      foot.current?.querySelector<HTMLElement>("button:last-child")?.focus({ preventScroll: true });
    }
  }, []);
  const given = useSession((session) => session.given);
  const all = [...given.values()].flat();
  const answered = all.filter(({ verdict }) => verdict !== undefined);
  const right = answered.filter(({ verdict }) => verdict?.right).length;
  const shown = all.length - answered.length;
  const worst = mostFrequent(
    answered.flatMap(({ question, verdict }) =>
      (verdict?.mistakes ?? []).slice(0, 1).map((each) => mistakeText(question.kind, each)),
    ),
  );
  return (
    <div className={css.body}>
      {all.length === 0 ? (
        <p className={css.lead}>{text(predictTexts.nothing)}</p>
      ) : (
        <div role="status">
          <p className={css.score}>
            {text(predictTexts.score, { right, asked: answered.length })}
            {shown > 0 && text(predictTexts.scoreShown, { count: shown })}
          </p>
          {worst && (
            <p className={css.mistake}>{text(predictTexts.most, { mistake: text(worst) })}</p>
          )}
        </div>
      )}
      <div ref={foot} className={css.foot}>
        <button type="button" className={css.plain} onClick={stop}>
          {text(predictTexts.stop)}
        </button>
        {all.length > 0 && (
          <button type="button" className={css.primary} onClick={begin}>
            {text(predictTexts.again)}
          </button>
        )}
      </div>
    </div>
  );
}

function mostFrequent<Thing>(things: readonly Thing[]): Thing | undefined {
  const counts = new Map<Thing, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
