import type { Step } from "@chalkgrad/timeline";
import { useEffect, useRef, useState } from "react";
import { nameOf } from "../i18n/problemText.ts";
import { useText } from "../i18n/useText.ts";
import { seek, useBeat, usePlayhead } from "../state/playhead.ts";
import { useResults } from "../state/results.ts";
import css from "./StepList.module.css";
import { playerTexts } from "./texts.ts";

/** The height of one row; only the rows in view are in the page, so that long passes stay quick. */
const rowHeight = 40;
const spareRows = 6;

/** Every step of the pass in order; the present one is lit, and a click goes there. */
export default function StepList() {
  const text = useText();
  const steps = useResults((results) => results.plan.steps);
  const current = useBeat((state) => state.frame.stepIndex);
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const height = list.current?.clientHeight ?? window.innerHeight;

  useEffect(() => {
    const box = list.current;
    if (!box) return;
    const row = current * rowHeight;
    const margin = rowHeight * 1.5;
    if (row < box.scrollTop + margin) box.scrollTop = row - margin;
    else if (row + margin + rowHeight > box.scrollTop + box.clientHeight) {
      box.scrollTop = row + margin + rowHeight - box.clientHeight;
    }
  }, [current]);

  const first = Math.max(0, Math.floor(top / rowHeight) - spareRows);
  const last = Math.min(steps.length + 1, Math.ceil((top + height) / rowHeight) + spareRows);
  return (
    <div
      ref={list}
      className={css.list}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <ol style={{ height: (steps.length + 1) * rowHeight }}>
        {Array.from({ length: last - first }, (_, offset) => {
          const index = first + offset;
          const step = steps[index];
          return (
            <li key={index} style={{ top: index * rowHeight }} value={index + 1}>
              <button
                type="button"
                className={css.step}
                data-phase={step?.phase ?? "end"}
                aria-current={index === current ? "step" : undefined}
                onClick={() => goTo(step)}
              >
                <span className={css.number}>{step ? index + 1 : ""}</span>
                <span className={css.sign} aria-hidden="true" />
                {step ? (
                  <>
                    <span className={css.kind}>{text(`player.${step.kind}`)}</span>
                    <bdi>{step.nodes.slice(0, 4).map(nameOf).join(text("list.separator"))}</bdi>
                  </>
                ) : (
                  <span>{text(playerTexts.end)}</span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function goTo(step: Step | undefined): void {
  usePlayhead.setState({ playing: false });
  seek(step?.start ?? Number.POSITIVE_INFINITY);
}
