import { scaleLinear, scaleLog } from "d3-scale";
import { line } from "d3-shape";
import { useMemo } from "react";
import { useText } from "../i18n/useText.ts";
import { useOwnDigits, useShortNumbers } from "../words/useNumberFormat.ts";
import css from "./LearningPanel.module.css";
import { learningTexts } from "./texts.ts";

const size = { width: 272, height: 130 };
const margin = { top: 8, right: 8, bottom: 20, left: 46 };
/** More points than pixels show nothing more. */
const mostPoints = 400;

/** The loss before each step; in powers of ten where it falls far. */
export function LossCurve({ losses }: { readonly losses: readonly number[] }) {
  const text = useText();
  const number = useShortNumbers();
  const axis = useOwnDigits();
  const points = useMemo(() => thinned(losses), [losses]);
  const values = points.map(([, loss]) => loss);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const inPowers = least > 0 && most / least > 30;
  const across = scaleLinear(
    [0, Math.max(1, losses.length - 1)],
    [margin.left, size.width - margin.right],
  );
  const range = [size.height - margin.bottom, margin.top];
  const up = inPowers
    ? scaleLog([least, most], range)
    : scaleLinear([Math.min(0, least), most || 1], range);
  const ticks = inPowers
    ? up.ticks(3).filter((tick) => Number.isInteger(Math.log10(tick)))
    : up.ticks(3);
  const path = line<readonly [number, number]>(
    ([index]) => across(index),
    ([, loss]) => up(loss),
  )(points);
  const words = text(learningTexts.lossCurve, {
    count: losses.length,
    first: number(losses[0]!, 4),
    last: number(losses.at(-1)!, 4),
  });
  return (
    <figure className={css.figure}>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={words}>
        {ticks.map((tick) => (
          <g key={tick} className={css.tick}>
            <line x1={margin.left} x2={size.width - margin.right} y1={up(tick)} y2={up(tick)} />
            <text x={margin.left - 6} y={up(tick)} textAnchor="end" dominantBaseline="central">
              {axis(tick, 3)}
            </text>
          </g>
        ))}
        <g className={css.tick}>
          <text x={margin.left} y={size.height - 6}>
            1
          </text>
          <text x={size.width - margin.right} y={size.height - 6} textAnchor="end">
            {losses.length}
          </text>
        </g>
        <path className={css.curve} d={path ?? ""} />
      </svg>
      <figcaption>{words}</figcaption>
    </figure>
  );
}

function thinned(losses: readonly number[]): readonly (readonly [number, number])[] {
  const every = Math.max(1, Math.ceil(losses.length / mostPoints));
  const kept: (readonly [number, number])[] = [];
  for (let index = 0; index < losses.length; index += every) kept.push([index, losses[index]!]);
  const last = losses.length - 1;
  if (kept.at(-1)?.[0] !== last) kept.push([last, losses[last]!]);
  return kept;
}
