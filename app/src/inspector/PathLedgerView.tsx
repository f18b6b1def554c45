import { displayName, nodeOf, sourceOf } from "@chalkgrad/document";
import {
  type LedgerPath,
  type NodeId,
  pathLedger,
  splitWireId,
  type WireId,
} from "@chalkgrad/engine";
import { useMemo } from "react";
import { nameOf } from "../i18n/problemText.ts";
import { useText } from "../i18n/useText.ts";
import { useDocument } from "../state/document.ts";
import { currentProgram, useResults } from "../state/results.ts";
import { useNumberFormat } from "../words/useNumberFormat.ts";
import css from "./InspectorPanel.module.css";
import { inspectorTexts } from "./texts.ts";

interface Props {
  readonly of: NodeId | WireId;
  /** The element that is spoken of. */
  readonly element: number;
}

const mostPaths = 100;

/** The chain rule as a sum over paths: each path to an output with its product, and their sum beside backprop's number. */
export function PathLedgerView({ of, element }: Props) {
  const text = useText();
  const number = useNumberFormat();
  const document = useDocument((state) => state.document);
  const revision = useResults((results) => results.revision);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the program changes in place; the revision tells.
  const ledger = useMemo(() => {
    const program = currentProgram();
    return program && pathLedger(document, of, { program, most: mostPaths });
  }, [document, revision, of]);
  if (!ledger) {
    return currentProgram() ? null : (
      <p className={css.because}>{text(inspectorTexts.pathLarge)}</p>
    );
  }
  if (ledger.paths.length === 0) return null;
  return (
    <section className={css.section} aria-label={text(inspectorTexts.paths)}>
      <h3>{text(inspectorTexts.paths)}</h3>
      <p className={css.because}>{text(inspectorTexts.pathsHint)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: many paths scroll, also by key. */}
      <div className={css.scroll} tabIndex={0}>
        <ol className={css.paths}>
          {ledger.paths.map((path) => (
            <li key={`${path.wires.join(" ")} ${path.output}`}>
              <bdi>{stations(path).join(" → ")}</bdi>
              <span>{productText(path, element, number)}</span>
            </li>
          ))}
        </ol>
      </div>
      {!ledger.complete && (
        <p className={css.because}>
          {text(inspectorTexts.pathCut, { shown: ledger.paths.length, count: ledger.count })}
        </p>
      )}
      <dl className={css.totals}>
        <dt>{text(inspectorTexts.pathSum)}</dt>
        <dd>{number(ledger.sum.data[element] ?? 0)}</dd>
        <dt>{text(inspectorTexts.pathGradient)}</dt>
        <dd>{number(ledger.gradient.data[element] ?? 0)}</dd>
      </dl>
    </section>
  );

  function stations({ wires, output }: LedgerPath): readonly string[] {
    const first = wires[0] === undefined ? output : sourceOf(document, wires[0]);
    const names = wires.map((wire) => splitWireId(wire).node);
    return [first ?? "", ...names].map((id) => {
      const node = nodeOf(document, id);
      return node ? displayName(node) : nameOf(id);
    });
  }
}

/** `1.1 × 100 = 110`, from the output back; between tensors the factors are matrices, and the result stands alone. */
function productText(
  { locals, seed, contribution }: LedgerPath,
  element: number,
  number: (value: number) => string,
): string {
  const result = number(contribution.data[element] ?? 0);
  const factors = [...locals].reverse();
  if (seed.shape.length > 0 || factors.some((factor) => factor === undefined)) return result;
  const start = seed.data[0] === 1 ? [] : [seed.data[0]];
  const product = [...start, ...factors].map((factor) => bracketed(number(factor!)));
  return product.length === 0 || product.join(" × ") === result
    ? result
    : `${product.join(" × ")} = ${result}`;
}

function bracketed(text: string): string {
  return /^[-−]/.test(text) ? `(${text})` : text;
}
