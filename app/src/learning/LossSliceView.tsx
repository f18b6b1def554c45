import type { GraphDocument } from "@chalkgrad/document";
import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { useMemo, useState } from "react";
import { useText } from "../i18n/useText.ts";
import { useLearningSettings } from "../state/learningSettings.ts";
import { singleNumbers } from "../words/singleNumbers.ts";
import { useShortNumbers } from "../words/useNumberFormat.ts";
import css from "./LearningPanel.module.css";
import { lossSlice } from "./lossSlice.ts";
import { learningTexts } from "./texts.ts";

const size = { width: 272, height: 150 };
const margin = 12;

interface Props {
  readonly document: GraphDocument;
  readonly parameters: readonly string[];
}

/** The loss against one number, the tangent there, and the step that the gradient asks for. */
export function LossSliceView({ document, parameters }: Props) {
  const text = useText();
  const { learningRate, direction } = useLearningSettings();
  const elements = useMemo(
    () => singleNumbers(document.nodes.filter(({ id }) => parameters.includes(id))),
    [document, parameters],
  );
  const [wanted, setWanted] = useState("");
  const chosen = elements.find(({ key }) => key === wanted) ?? elements[0];
  const change = direction === "down" ? -learningRate : learningRate;
  const slice = useMemo(
    () => chosen && lossSlice(document, chosen.node, chosen.element, change),
    [document, chosen, change],
  );
  if (!chosen) return null;
  return (
    <figure className={css.figure}>
      <figcaption className={css.figureTitle}>
        <span>{text(learningTexts.slice)}</span>
        <select
          aria-label={text(learningTexts.sliceOf)}
          value={chosen.key}
          onChange={({ target }) => setWanted(target.value)}
        >
          {elements.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </figcaption>
      {slice ? <Picture slice={slice} /> : <p>{text(learningTexts.noSlice)}</p>}
    </figure>
  );
}

function Picture({ slice }: { readonly slice: NonNullable<ReturnType<typeof lossSlice>> }) {
  const text = useText();
  const number = useShortNumbers();
  const { points, now, slope, next } = slice;
  const losses = points.map(({ loss }) => loss);
  const [least, most] = [Math.min(...losses), Math.max(...losses)];
  const air = (most - least) * 0.12 || 1;
  const across = scaleLinear([points[0]!.w, points.at(-1)!.w], [margin, size.width - margin]);
  const up = scaleLinear([least - air, most + air], [size.height - margin, margin]);
  const curve = line<{ w: number; loss: number }>(
    ({ w }) => across(w),
    ({ loss }) => up(loss),
  )([...points]);
  const [from, to] = across.domain() as [number, number];
  const tangent = (w: number) => up(now.loss + slope * (w - now.w));
  const words = text(learningTexts.sliceSaid, {
    w: number(now.w, 4),
    loss: number(now.loss, 4),
    slope: number(slope, 4),
    next: number(next.w, 4),
    nextLoss: number(next.loss, 4),
  });
  const [x, nextX] = [across(now.w), across(next.w)];
  const y = up(now.loss);
  return (
    <>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={words}>
        <clipPath id="slice">
          <rect width={size.width} height={size.height} />
        </clipPath>
        <g clipPath="url(#slice)">
          <path className={css.curve} d={curve ?? ""} />
          <line
            className={css.tangent}
            x1={across(from)}
            y1={tangent(from)}
            x2={across(to)}
            y2={tangent(to)}
          />
          <path className={css.step} d={`M${x},${y} H${nextX} V${up(next.loss)}`} />
          <circle className={css.now} cx={x} cy={y} r={5} />
          <circle className={css.next} cx={nextX} cy={up(next.loss)} r={5} />
        </g>
      </svg>
      <p>{words}</p>
    </>
  );
}
