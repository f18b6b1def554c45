import { type DocumentNode, nodeOf } from "@chalkgrad/document";
import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from "react";
import { nameOf } from "../i18n/problemText.ts";
import { useText } from "../i18n/useText.ts";
import { beginGesture, endGesture, useDocument } from "../state/document.ts";
import { numbersOfNode } from "../state/readings.ts";
import { elementWithin, useElements } from "../words/elements.ts";
import { useNumberFormat } from "../words/useNumberFormat.ts";
import {
  type CurvePoint,
  curvePoints,
  heightOf,
  oneInputOf,
  type Range,
  rangeAround,
} from "./curvePoints.ts";
import { moveInput, tidy } from "./moveInput.ts";
import css from "./OperatingCurve.module.css";
import { inspectorTexts } from "./texts.ts";

const size = { width: 272, height: 190 };
const margin = 10;

/** The curve of an op with one input, its slope, and today's point, which can be taken along the curve. */
export function OperatingCurve({ node }: { readonly node: DocumentNode }) {
  const text = useText();
  const number = useNumberFormat();
  const rule = useMemo(() => oneInputOf(node), [node]);
  const sourceId = Object.values<string>(node.inputs ?? {})[0] ?? "";
  const source = useDocument((state) => nodeOf(state.document, sourceId));
  const chosen = useElements((state) => state.chosen.get(sourceId));
  /** While the point is moved the axes stand still. */
  const [held, setHeld] = useState<Range>();
  const { value } = numbersOfNode(sourceId);
  const element = elementWithin(chosen, value?.data.length ?? 0);
  const x = value?.data[element];
  if (!rule || x === undefined || !Number.isFinite(x)) return null;
  const range = held ?? rangeAround(x);
  const points = curvePoints(rule, range);
  const today: CurvePoint = { x, value: rule.value(x), slope: rule.slope(x) };
  const movable = source?.op === "input";
  const said = text(inspectorTexts.pointAt, {
    x: number(x),
    z: number(today.value),
    slope: number(today.slope),
  });
  return (
    <section className={css.section}>
      <h3>{text(inspectorTexts.curve)}</h3>
      <Picture
        {...{ points, today, range, said, movable }}
        hold={() => {
          setHeld(range);
          beginGesture("setValue");
        }}
        letGo={() => {
          endGesture();
          setHeld(undefined);
        }}
        move={(to) => {
          const [least, most] = range;
          moveInput(sourceId, element, Math.min(Math.max(tidy(to, most - least), least), most));
        }}
      />
      <p className={css.legend}>
        <span data-line="value">{text(inspectorTexts.curveValue)}</span>
        <span data-line="slope">{text(inspectorTexts.curveSlope)}</span>
        <span data-line="tangent">{text(inspectorTexts.curveTangent)}</span>
      </p>
      <p className={css.said}>{said}</p>
      <p className={css.hint}>
        {text(movable ? inspectorTexts.move : inspectorTexts.fixed, { name: nameOf(sourceId) })}
      </p>
    </section>
  );
}

interface PictureProps {
  readonly points: readonly CurvePoint[];
  readonly today: CurvePoint;
  readonly range: Range;
  readonly said: string;
  readonly movable: boolean;
  hold(): void;
  letGo(): void;
  move(to: number): void;
}

function Picture({ points, today, range, said, movable, hold, letGo, move }: PictureProps) {
  const text = useText();
  const picture = useRef<HTMLDivElement>(null);
  const holding = useRef(false);
  const across = scaleLinear(range, [margin, size.width - margin]);
  const up = scaleLinear(heightOf(points, today.value), [size.height - margin, margin]);
  const curve = (of: (point: CurvePoint) => number) =>
    line<CurvePoint>(
      ({ x }) => across(x),
      (point) => up(of(point)),
    ).defined((point) => Number.isFinite(of(point)))([...points]) ?? "";
  const tangent = (x: number) => up(today.value + today.slope * (x - today.x));
  const [from, to] = range;

  const take = (event: PointerEvent<HTMLDivElement>) => {
    if (!movable || event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    holding.current = true;
    hold();
    follow(event);
  };
  const follow = (event: PointerEvent<HTMLDivElement>) => {
    const box = picture.current?.getBoundingClientRect();
    if (!holding.current || !box) return;
    move(across.invert(((event.clientX - box.left) / box.width) * size.width));
  };
  const leave = () => {
    if (!holding.current) return;
    holding.current = false;
    letGo();
  };
  /** Arrow keys move the point and not the pass; held down they are one entry of the history. */
  const press = (event: KeyboardEvent) => {
    const direction = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
    if (direction === undefined || !movable) return;
    event.preventDefault();
    event.stopPropagation();
    if (!holding.current) {
      holding.current = true;
      hold();
    }
    move(today.x + (direction * (to - from)) / (event.shiftKey ? 16 : 80));
  };
  return (
    <div
      ref={picture}
      className={css.picture}
      data-movable={movable}
      role="slider"
      tabIndex={0}
      aria-label={text(inspectorTexts.point)}
      aria-valuemin={from}
      aria-valuemax={to}
      aria-valuenow={today.x}
      aria-valuetext={said}
      aria-disabled={!movable}
      onPointerDown={take}
      onPointerMove={follow}
      onPointerUp={leave}
      onPointerCancel={leave}
      onKeyDown={press}
      onKeyUp={leave}
      onBlur={leave}
    >
      <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
        <clipPath id="operating">
          <rect width={size.width} height={size.height} />
        </clipPath>
        <g clipPath="url(#operating)">
          <path
            className={css.axis}
            d={`M0,${up(0)} H${size.width} M${across(0)},0 V${size.height}`}
          />
          {Number.isFinite(today.slope) && (
            <line
              className={css.tangent}
              x1={across(from)}
              y1={tangent(from)}
              x2={across(to)}
              y2={tangent(to)}
            />
          )}
          <path className={css.slope} d={curve(({ slope }) => slope)} />
          <path className={css.value} d={curve(({ value }) => value)} />
          <circle className={css.slopePoint} cx={across(today.x)} cy={up(today.slope)} r={4} />
          <circle className={css.point} cx={across(today.x)} cy={up(today.value)} r={8} />
        </g>
      </svg>
    </div>
  );
}
