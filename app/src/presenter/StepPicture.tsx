import { figurePainter } from "@chalkgrad/figure";
import { type Plan, stillAt } from "@chalkgrad/timeline";
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
  readonly label: string;
}

/** The graph as it stands after a step: the figure's own picture, small. */
export function StepPicture({ plan, index, label }: Props) {
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
  const parts = useMemo(() => painter.at(stillAt(plan, shown)), [painter, plan, shown]);
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
