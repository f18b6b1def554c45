import { type GraphDocument, nodeOf } from "@chalkgrad/document";
import { dataRows, tensorFrom } from "@chalkgrad/engine";
import { type ColorToken, themes } from "@chalkgrad/figure";
import { useEffect, useRef } from "react";
import { useText } from "../i18n/useText.ts";
import { parametersOf } from "../state/parametersOf.ts";
import { useView } from "../state/view.ts";
import css from "./LearningPanel.module.css";
import { largest, planeSource } from "./plane.ts";
import type { Plane } from "./protocol.ts";
import { learningTexts } from "./texts.ts";

const colors: readonly ColorToken[] = ["forward", "backward", "warning", "muted"];

interface Props {
  readonly plane: Plane;
  readonly document: GraphDocument;
}

/** Which class the network sees where, and the data's points: discs of one class, squares of the next. */
export function ClassMap({ plane, document }: Props) {
  const text = useText();
  const theme = useView((view) => view.theme);
  const canvas = useRef<HTMLCanvasElement>(null);
  const points = pointsOf(document);
  const { side, extent } = plane;
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context) return;
    const palette = themes[theme].colors;
    context.clearRect(0, 0, side, side);
    for (const [cell, label] of plane.classes.entries()) {
      context.fillStyle = palette[colors[label % colors.length]!];
      context.fillRect(cell % side, Math.floor(cell / side), 1, 1);
    }
  }, [plane, side, theme]);
  const right = points.filter(({ x, y, label }) => {
    const column = Math.floor(((x - extent.left) / extent.size) * side);
    const row = Math.floor(((extent.top - y) / extent.size) * side);
    return plane.classes[row * side + column] === label;
  }).length;
  const words = text(learningTexts.planeSaid, { right, count: points.length });
  return (
    <figure className={css.figure}>
      <figcaption className={css.figureTitle}>
        <span>{text(learningTexts.plane)}</span>
      </figcaption>
      <div className={css.map} role="img" aria-label={words}>
        <canvas ref={canvas} width={side} height={side} />
        <svg viewBox="0 0 100 100" aria-hidden="true">
          {points.map((point, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a point is its row.
            <PointMark key={row} {...point} extent={extent} />
          ))}
        </svg>
      </div>
      <p>{words}</p>
    </figure>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly label: number;
}

function PointMark({ x, y, label, extent }: Point & Pick<Plane, "extent">) {
  const left = ((x - extent.left) / extent.size) * 100;
  const top = ((extent.top - y) / extent.size) * 100;
  const fill = `var(--${colors[label % colors.length]})`;
  return label % 2 === 0 ? (
    <circle cx={left} cy={top} r={1.8} fill={fill} />
  ) : (
    <rect x={left - 1.7} y={top - 1.7} width={3.4} height={3.4} fill={fill} />
  );
}

function pointsOf(document: GraphDocument): readonly Point[] {
  const rows = dataRows(document, new Set(parametersOf(document)));
  const source = rows && planeSource(document, rows.nodes);
  const points = source && nodeOf(document, source.points)?.value;
  const targets = source && nodeOf(document, source.targets)?.value;
  if (points === undefined || targets === undefined) return [];
  const places = tensorFrom(points).data;
  const { shape, data } = tensorFrom(targets);
  const width = shape[1] ?? 1;
  return Array.from({ length: shape[0] ?? 0 }, (_, row) => ({
    x: places[2 * row]!,
    y: places[2 * row + 1]!,
    label: largest(data.subarray(row * width, (row + 1) * width)),
  }));
}
