import { type GraphDocument, nodeOf } from "@chalkgrad/document";
import { type BackwardMistake, mistakenBackward, type Tensor } from "@chalkgrad/engine";
import { notComputed, tensorBlock } from "@chalkgrad/figure";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { showGraph } from "../files/showGraph.ts";
import { nameOf } from "../i18n/problemText.ts";
import { useText } from "../i18n/useText.ts";
import { useDocument } from "../state/document.ts";
import { nothingMistaken, useMistaken } from "../state/mistaken.ts";
import { useNumbers } from "../state/numbers.ts";
import { numbersOfNode } from "../state/readings.ts";
import { useResults } from "../state/results.ts";
import { select, useView } from "../state/view.ts";
import { useNumberFormat } from "../words/useNumberFormat.ts";
import { Accumulator } from "./Accumulator.tsx";
import { differing } from "./differing.ts";
import css from "./ExperimentsPanel.module.css";
import { experimentTexts } from "./texts.ts";

const mistakes = [
  "overwrite",
  "first-arrival",
  "every-arrival",
  "no-zeroing",
] as const satisfies readonly BackwardMistake[];
const mostRows = 40;

/** The smallest graph in which the order matters. */
const twoFanOuts: GraphDocument = {
  title: "b = a + a, c = b + b",
  nodes: [
    { id: "a", op: "input", value: 3, position: { x: 0, y: 0 } },
    { id: "b", op: "add", inputs: { x: "a", y: "a" }, position: { x: 220, y: -8 } },
    { id: "c", op: "add", inputs: { x: "b", y: "b" }, position: { x: 440, y: -8 } },
  ],
};

/** A backward pass with a mistake built in: every gradient that comes out wrong, beside the right one. */
export function BreakIt() {
  const text = useText();
  const language = useView((view) => view.language);
  const document = useDeferredValue(useDocument((state) => state.document));
  const [mistake, setMistake] = useState<BackwardMistake>("overwrite");
  const broken = useMemo(() => mistakenBackward(document, mistake), [document, mistake]);
  const [passes, setPasses] = useState(2);
  const [onCanvas, setOnCanvas] = useState(true);
  // The engine's mistake is two passes; the accumulator here may have seen more of them, or none.
  const times = mistake === "no-zeroing" ? passes / 2 : 1;
  const revision = useResults((results) => results.revision);
  // biome-ignore lint/correctness/useExhaustiveDependencies: readings may change in place; the revision tells.
  const wrong = useMemo(() => differing(broken, times), [broken, times, revision]);
  useEffect(() => {
    if (onCanvas) useMistaken.setState(wrong);
    return () => useMistaken.setState(nothingMistaken);
  }, [wrong, onCanvas]);
  const number = useNumberFormat();
  const numbers = useNumbers();
  const shown = (tensor: Tensor | undefined) => {
    if (!tensor) return notComputed;
    if (tensor.shape.length === 0) return number(tensor.data[0]!);
    const { exact } = tensorBlock(tensor, undefined, numbers);
    return exact.length > 40 ? `${exact.slice(0, 39)}…` : exact;
  };
  const rows = broken.wrong.filter((id) => nodeOf(useDocument.getState().document, id));
  return (
    <section>
      <h3>{text(experimentTexts.break)}</h3>
      <div className={css.choices}>
        <label>
          {text(experimentTexts.mistake)}
          <select
            value={mistake}
            onChange={({ target }) =>
              setMistake(mistakes.find((each) => each === target.value) ?? "overwrite")
            }
          >
            {mistakes.map((each) => (
              <option key={each} value={each}>
                {text(experimentTexts[`mistake.${each}`])}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className={css.said}>{broken.words[language]}</p>
      {mistake === "no-zeroing" && <Accumulator passes={passes} setPasses={setPasses} />}
      {!broken.complete && <p className={css.said}>{text(experimentTexts.brokenOff)}</p>}
      {rows.length > 0 && (
        <label className={css.switch}>
          <input
            type="checkbox"
            checked={onCanvas}
            onChange={({ target }) => setOnCanvas(target.checked)}
          />
          {text(experimentTexts.onCanvas)}
        </label>
      )}
      {rows.length > 0 ? (
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{text(experimentTexts.node)}</th>
              <th scope="col">{text(experimentTexts.rightNumber)}</th>
              <th scope="col">
                {text(
                  mistake === "no-zeroing"
                    ? experimentTexts.accumulated
                    : experimentTexts.wrongNumber,
                )}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, mostRows).map((id) => (
              <tr key={id}>
                <th scope="row">
                  <button type="button" onClick={() => select([id])}>
                    <bdi>{nameOf(id)}</bdi>
                  </button>
                </th>
                <td data-kind="backward">{shown(numbersOfNode(id).gradient)}</td>
                <td data-kind={wrong.nodes.has(id) ? "wrong" : "backward"}>
                  {shown(scaled(broken.gradients.get(id), times))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <>
          <p className={css.said}>{text(experimentTexts.unharmed)}</p>
          <button type="button" className={css.button} onClick={() => showGraph(twoFanOuts)}>
            {text(experimentTexts.example)}
          </button>
        </>
      )}
    </section>
  );
}

function scaled(tensor: Tensor | undefined, times: number): Tensor | undefined {
  if (!tensor || times === 1) return tensor;
  return { shape: tensor.shape, data: tensor.data.map((each) => each * times) };
}
