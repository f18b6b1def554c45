import type { RepeatedUses } from "@chalkgrad/timeline";
import { useText } from "../i18n/useText.ts";
import { useShortNumbers } from "../words/useNumberFormat.ts";
import css from "./RowsToSum.module.css";
import { inspectorTexts } from "./texts.ts";

const width = 280;
const row = 26;
const cell = 46;
const left = 8;
const gap = 14;
const sign = { x: width - 20, radius: 11 };

/** What came back for each use of a broadcast input, row by row, running together into the one row that is its gradient. */
export function RowsToSum({ uses }: { readonly uses: RepeatedUses }) {
  const text = useText();
  const number = useShortNumbers();
  const { elements, shown, count, more } = uses;
  const hidden = count - shown;
  const right = left + elements.length * cell;
  const sumTop = shown * row + (hidden > 0 ? 18 : 0) + gap;
  const height = sumTop + row + 4;
  const sumY = sumTop + row / 2;
  const words = text(inspectorTexts.collapsed, {
    count,
    sums: elements.map(({ sum }) => number(sum, 4)).join(", "),
  });
  return (
    <figure className={css.figure}>
      <figcaption>{text(inspectorTexts.collapse, { count })}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words}>
        {Array.from({ length: shown }, (_, at) => {
          const y = at * row + row / 2 + 2;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the batch.
            <g key={at} className={css.row} style={{ animationDelay: `${at * 180}ms` }}>
              <path
                className={css.wire}
                d={`M${right + 6},${y} C${sign.x - 22},${y} ${sign.x},${y} ${sign.x},${sumY - sign.radius}`}
              />
              <rect x={left} y={y - 11} width={right - left} height={22} rx={4} />
              {elements.map(({ parts, indices }, column) => (
                <text key={indices.join()} x={left + (column + 0.5) * cell} y={y}>
                  {number(parts[at]!, 3)}
                </text>
              ))}
            </g>
          );
        })}
        {hidden > 0 && (
          <text className={css.rest} x={(left + right) / 2} y={shown * row + 10}>
            {text(inspectorTexts.moreRows, { count: hidden })}
          </text>
        )}
        <g className={css.sum} style={{ animationDelay: `${shown * 180}ms` }}>
          <circle cx={sign.x} cy={sumY} r={sign.radius} />
          <text x={sign.x} y={sumY}>
            +
          </text>
          <path
            className={css.back}
            d={`M${sign.x - sign.radius},${sumY} H${right + 12} M${right + 18},${sumY - 5} L${right + 9},${sumY} L${right + 18},${sumY + 5}`}
          />
          <rect x={left} y={sumY - 12} width={right - left} height={24} rx={4} />
          {elements.map(({ sum, indices }, column) => (
            <text key={indices.join()} x={left + (column + 0.5) * cell} y={sumY}>
              {number(sum, 3)}
            </text>
          ))}
        </g>
      </svg>
      {more > 0 && <p>{text(inspectorTexts.moreColumns, { count: more })}</p>}
    </figure>
  );
}
