import { type NudgePoint, nudge, nudgeCurve } from "@chalkgrad/engine";
import { exactText, localized } from "@chalkgrad/figure";
import { scaleLog } from "d3-scale";
import { line } from "d3-shape";
import { useDeferredValue, useMemo, useState } from "react";
import { useText } from "../i18n/useText.ts";
import { useDocument } from "../state/document.ts";
import { useNumbers } from "../state/numbers.ts";
import { useView } from "../state/view.ts";
import { singleNumbers } from "../words/singleNumbers.ts";
import { useOwnDigits, type WriteNumber } from "../words/useNumberFormat.ts";
import css from "./ExperimentsPanel.module.css";
import { experimentTexts } from "./texts.ts";

const exponents = [-1, -2, -3, -4, -5, -6, -8, -10, -12, -14];

/** One number of one input moved by h: what the output does, beside what backprop says of it. */
export function NudgeIt() {
  const text = useText();
  const number = useOwnDigits();
  const { decimalSign } = useNumbers();
  const document = useDeferredValue(useDocument((state) => state.document));
  const selected = useView((view) => view.selectedNodes);
  const [wanted, setWanted] = useState("");
  const [exponent, setExponent] = useState(-4);
  const elements = useMemo(() => singleNumbers(document.nodes), [document]);
  const [first] = selected;
  const chosen =
    elements.find(({ key }) => key === wanted) ??
    elements.find(({ node }) => node === first) ??
    elements[0];
  const h = Number(`1e${exponent}`);
  const found = useMemo(
    () => chosen && nudge(document, chosen.node, chosen.element, h),
    [document, chosen, h],
  );
  const curve = useMemo(
    () => (chosen ? nudgeCurve(document, chosen.node, chosen.element) : []),
    [document, chosen],
  );
  return (
    <section>
      <h3>{text(experimentTexts.nudge)}</h3>
      {chosen && found ? (
        <>
          <div className={css.choices}>
            <label>
              {text(experimentTexts.input)}
              <select value={chosen.key} onChange={({ target }) => setWanted(target.value)}>
                {elements.map(({ key, name }) => (
                  <option key={key} value={key}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {text(experimentTexts.h)}
              <select value={exponent} onChange={({ target }) => setExponent(Number(target.value))}>
                {exponents.map((each) => (
                  <option key={each} value={each}>
                    {number(Number(`1e${each}`))}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <dl className={css.beside}>
            <dt>{text(experimentTexts.measured)}</dt>
            <dd>{localized(exactText(found.central), decimalSign)}</dd>
            <dt>{text(experimentTexts.backward)}</dt>
            <dd data-kind="backward">{localized(exactText(found.backward), decimalSign)}</dd>
            <dt>{text(experimentTexts.difference)}</dt>
            <dd>{number(Math.abs(found.central - found.backward), 3)}</dd>
          </dl>
          <p className={css.said}>
            {text(experimentTexts.nudged, {
              below: number(found.x - h, 8),
              above: number(found.x + h, 8),
              outBelow: number(found.outBelow, 8),
              outAbove: number(found.outAbove, 8),
              central: number(found.central, 8),
              backward: number(found.backward, 8),
            })}
          </p>
          <ErrorCurve curve={curve} />
        </>
      ) : (
        <p className={css.said}>{text(experimentTexts.none)}</p>
      )}
    </section>
  );
}

const size = { width: 272, height: 120 };
const margin = { top: 6, right: 8, bottom: 20, left: 38 };
/** An error of exactly 0 has no logarithm: it lies on the floor. */
const floor = 1e-17;

/** The error against h, both in powers of ten: the valley between "too coarse" and "rounding". */
function ErrorCurve({ curve }: { readonly curve: readonly NudgePoint[] }) {
  const text = useText();
  const number = useOwnDigits();
  const errors = curve.flatMap(({ centralError, rightError }) => [centralError, rightError]);
  const finite = errors.filter(Number.isFinite).map((error) => Math.max(error, floor));
  const first = curve[0];
  if (!first || finite.length === 0) return null;
  const across = scaleLog([1e-15, 1e-1], [margin.left, size.width - margin.right]);
  const up = scaleLog(
    [Math.min(...finite) / 2, Math.max(...finite) * 2],
    [size.height - margin.bottom, margin.top],
  );
  const path = (pick: (point: NudgePoint) => number) =>
    line<NudgePoint>(
      ({ h }) => across(h),
      (point) => up(Math.max(pick(point), floor)),
    ).defined((point) => Number.isFinite(pick(point)))([...curve]) ?? "";
  const best = curve.reduce((a, b) => (b.centralError < a.centralError ? b : a));
  const words = text(experimentTexts.curveSaid, { h: number(best.h) });
  const powers = (scale: typeof up, count: number) => scale.ticks(count).filter(isPowerOfTen);
  return (
    <figure className={css.figure}>
      <figcaption>{text(experimentTexts.curve)}</figcaption>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={words}>
        {everyOther(powers(up, 4)).map((tick) => (
          <g key={tick} className={css.tick}>
            <line x1={margin.left} x2={size.width - margin.right} y1={up(tick)} y2={up(tick)} />
            <text x={margin.left - 5} y={up(tick)} textAnchor="end" dominantBaseline="central">
              {powerText(tick, number)}
            </text>
          </g>
        ))}
        {[1e-13, 1e-9, 1e-5, 1e-1].map((tick) => (
          <text
            key={tick}
            className={css.tickText}
            x={across(tick)}
            y={size.height - 6}
            textAnchor={tick === 1e-1 ? "end" : "middle"}
          >
            {powerText(tick, number)}
          </text>
        ))}
        <path className={css.right} d={path(({ rightError }) => rightError)} />
        <path className={css.central} d={path(({ centralError }) => centralError)} />
      </svg>
      <p className={css.legend}>
        <span data-line="central">{text(experimentTexts.central)}</span>
        <span data-line="right">{text(experimentTexts.right)}</span>
      </p>
      <p>{words}</p>
    </figure>
  );
}

function isPowerOfTen(value: number): boolean {
  return Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-9;
}

/** At most five: more would be a ladder. */
function everyOther(ticks: readonly number[]): readonly number[] {
  const every = Math.ceil(ticks.length / 5);
  return ticks.filter((_, index) => index % every === 0);
}

function powerText(value: number, number: WriteNumber): string {
  const [, power = ""] = number(Number(`1e${Math.round(Math.log10(value))}`)).split("×");
  return power || number(value);
}
