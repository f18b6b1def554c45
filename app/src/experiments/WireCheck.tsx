import { displayName, type GraphDocument, nodeOf, sourceOf } from "@chalkgrad/document";
import { splitWireId, type WireId, wireId } from "@chalkgrad/engine";
import { listSign, notComputed } from "@chalkgrad/figure";
import { useState } from "react";
import { nameOf } from "../i18n/problemText.ts";
import { useText } from "../i18n/useText.ts";
import { useDocument } from "../state/document.ts";
import { useNumbers } from "../state/numbers.ts";
import { numbersOfWire } from "../state/readings.ts";
import { useResults } from "../state/results.ts";
import { select } from "../state/view.ts";
import { useShortNumbers } from "../words/useNumberFormat.ts";
import css from "./ExperimentsPanel.module.css";
import { experimentTexts } from "./texts.ts";
import { wireSlope } from "./wireSlope.ts";

const h = 1e-4;
/** Each wire takes the whole graph forward twice for each of its numbers. */
const mostWires = 120;
const mostElements = 64;

/** Measured beside backprop's number on every wire, when somebody asks for it. */
export function WireCheck() {
  const text = useText();
  const document = useDocument((state) => state.document);
  useResults((results) => results.revision);
  /** The document that was measured: another one would be beside the point. */
  const [measured, setMeasured] = useState<GraphDocument>();
  const wires = document.nodes.flatMap((node) =>
    Object.keys(node.inputs ?? {}).map((port) => wireId(node.id, port)),
  );
  if (wires.length === 0) return null;
  return (
    <section>
      <h3>{text(experimentTexts.wires)}</h3>
      {wires.length > mostWires ? (
        <p className={css.said}>{text(experimentTexts.tooLarge, { count: mostWires })}</p>
      ) : measured === document ? (
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{text(experimentTexts.wire)}</th>
              <th scope="col">{text(experimentTexts.measured)}</th>
              <th scope="col">{text(experimentTexts.backward)}</th>
            </tr>
          </thead>
          <tbody>
            {wires.map((wire) => (
              <Row key={wire} wire={wire} document={document} />
            ))}
          </tbody>
        </table>
      ) : (
        <button type="button" className={css.button} onClick={() => setMeasured(document)}>
          {text(experimentTexts.checkWires)}
        </button>
      )}
    </section>
  );
}

interface RowProps {
  readonly wire: WireId;
  readonly document: GraphDocument;
}

function Row({ wire, document }: RowProps) {
  const write = useShortNumbers();
  const format = useNumbers();
  const { node: target, port } = splitWireId(wire);
  const node = nodeOf(document, target);
  const source = sourceOf(document, wire);
  if (!node || source === undefined) return null;
  const { value, gradient } = numbersOfWire(wire);
  const count = value && gradient ? Math.min(value.data.length, mostElements) : 0;
  const slopes = Array.from({ length: count }, (_, element) =>
    wireSlope(document, wire, value!, element, h),
  );
  const shown = (numbers: readonly (number | undefined)[]) =>
    numbers.length === 0
      ? notComputed
      : numbers
          .slice(0, 4)
          .map((number) => (number === undefined ? notComputed : write(number, 5)))
          .join(listSign(format)) + (numbers.length > 4 ? " …" : "");
  const agrees = slopes.every(
    (slope) =>
      slope && Math.abs(slope.central - slope.backward) <= 1e-5 * (1 + Math.abs(slope.backward)),
  );
  return (
    <tr data-agrees={count > 0 ? agrees : undefined}>
      <th scope="row">
        <button type="button" onClick={() => select([], [wire])}>
          <bdi>{nameOf(source)}</bdi> → <bdi>{displayName(node)}</bdi>.{port}
        </button>
      </th>
      <td>{shown(slopes.map((slope) => slope?.central))}</td>
      <td data-kind="backward">
        {shown(slopes.map((slope) => slope?.backward))} {count > 0 && (agrees ? "✓" : "≠")}
      </td>
    </tr>
  );
}
