import { figurePainter } from "@chalkgrad/figure";
import { frameAt, type Plan, stillAt } from "@chalkgrad/timeline";
import { useDeferredValue, useMemo } from "react";
import { MarkList } from "../canvas/MarkList.tsx";
import { useDocument } from "../state/document.ts";
import { useNumbers } from "../state/numbers.ts";
import { useResults } from "../state/results.ts";
import { neighbourhood } from "./neighbourhood.ts";
import css from "./PresenterView.module.css";

interface Props {
  readonly plan: Plan;
  readonly index: number;
  /** Without it, what the step has found is shown. */
  readonly time?: number;
  readonly label: string;
}

/** The graph as it stands after a step, or at a time: the figure's own picture, small. */
export function StepPicture({ plan, index, time, label }: Props) {
  const document = useDocument((state) => state.document);
  const readings = useResults((results) => results.readings);
  const revision = useResults((results) => results.revision);
  const numbers = useNumbers();
  const shown = useDeferredValue(index);
  const step = plan.steps[shown];
  // biome-ignore lint/correctness/useExhaustiveDependencies: readings may change in place; the revision tells.
  const painter = useMemo(
    () =>
      figurePainter(neighbourhood(document, step?.nodes ?? []), readings, {
        numbers,
        textScale: 1.3,
      }),
    [document, step, readings, revision, numbers],
  );
  const parts = useMemo(
    () =>
      painter.at(
        time === undefined ? stillAt(plan, shown) : { ...frameAt(plan, time), tokens: [] },
      ),
    [painter, plan, shown, time],
  );
  const { x, y, width, height } = painter.bounds;
  return (
    <svg
      className={css.picture}
      role="img"
      aria-label={label}
      viewBox={`${x} ${y} ${width} ${height}`}
    >
      {parts.map(({ kind, id, at, marks }) => (
        <g key={`${kind} ${id}`} transform={`translate(${at.x} ${at.y})`}>
          <MarkList marks={marks} />
        </g>
      ))}
    </svg>
  );
}
