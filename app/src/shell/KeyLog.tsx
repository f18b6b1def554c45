import { useEffect, useState } from "react";
import { keyText } from "../actions/keyText.ts";
import { text as wordsIn } from "../i18n/text.ts";
import { useSecondLanguage } from "../i18n/useSecondLanguage.ts";
import { useText } from "../i18n/useText.ts";
import { useProjection } from "../state/projection.ts";
import { useTold } from "../state/told.ts";
import css from "./KeyLog.module.css";
import { namedKey, staysMs, stillTold, type Telling, tellMore } from "./tellings.ts";

/** The last keys and what they did, in a corner: a class follows what the teacher presses. */
export default function KeyLog() {
  const text = useText();
  const second = useSecondLanguage();
  const projected = useProjection((projection) => projection.on);
  // A black screen is black.
  const black = useProjection((projection) => projection.black);
  const lines = useTellings();
  if (black || lines.length === 0) return null;
  return (
    <div
      className={css.log}
      data-projected={projected || undefined}
      aria-hidden="true"
      data-testid="key-log"
    >
      {lines.map(({ id, label, key, count }) => (
        <p
          // Pressed again, it is as fresh as a new one.
          key={`${id} ${count}`}
          className={count > 1 ? css.line : `${css.line} ${css.fresh}`}
          style={{ animationDuration: `${staysMs}ms` }}
        >
          {key !== undefined && <kbd>{keyText(namedKey(key))}</kbd>}
          <span>{text(label)}</span>
          {second && <small lang={second}>{wordsIn(second, label)}</small>}
          {count > 1 && <b>{`× ${count}`}</b>}
        </p>
      ))}
    </div>
  );
}

function useTellings(): readonly Telling[] {
  const [lines, setLines] = useState<readonly Telling[]>(() => {
    // The key that asked for it is told already.
    const { last } = useTold.getState();
    return last ? tellMore([], last, performance.now()) : [];
  });
  useEffect(
    () =>
      useTold.subscribe(({ last }, before) => {
        if (last && last !== before.last) {
          setLines((now) => tellMore(now, last, performance.now()));
        }
      }),
    [],
  );
  useEffect(() => {
    const next = Math.min(...lines.map(({ until }) => until));
    if (next === Number.POSITIVE_INFINITY) return;
    const timer = setTimeout(
      () => setLines((now) => stillTold(now, performance.now())),
      Math.max(0, next - performance.now()) + 1,
    );
    return () => clearTimeout(timer);
  }, [lines]);
  return lines;
}
