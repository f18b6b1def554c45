import { displayName, nodeOf } from "@chalkgrad/document";
import { ops, wireId } from "@chalkgrad/engine";
import { useProblemText } from "../i18n/problemText.ts";
import { Formula } from "../math/Formula.tsx";
import { useAsking } from "../state/asking.ts";
import { useDocument } from "../state/document.ts";
import { useBeat } from "../state/playhead.ts";
import { numbersOfNode } from "../state/readings.ts";
import { useResults } from "../state/results.ts";
import { useView } from "../state/view.ts";
import { elementWithin, useElements } from "../words/elements.ts";
import { RoleFormula } from "../words/RoleFormula.tsx";
import { useWords } from "../words/useWords.ts";
import { ElementFacts } from "./ElementFacts.tsx";
import { GradientFacts } from "./GradientFacts.tsx";
import css from "./InspectorPanel.module.css";
import { NumberList } from "./NumberList.tsx";
import { OperatingCurve } from "./OperatingCurve.tsx";
import { PathLedgerView } from "./PathLedgerView.tsx";
import { PortFacts } from "./PortFacts.tsx";
import { UnitField } from "./UnitField.tsx";
import { useUnits } from "./useUnits.ts";

/** A node explained: what it computes, with today's numbers, and what its gradient is made of. */
export function NodeFacts({ id }: { readonly id: string }) {
  const language = useView((view) => view.language);
  const node = useDocument((state) => nodeOf(state.document, id));
  const problem = useResults((results) => results.problems.get(id));
  const frame = useBeat((state) => state.frame);
  const chosen = useElements((state) => state.chosen.get(id));
  const words = useWords();
  const asking = useAsking(({ on }) => on);
  const units = useUnits();
  const problemText = useProblemText();
  if (!node) return null;
  const { name, help } = ops[node.op].words[language];
  const numbers = numbersOfNode(id);
  const shown = frame.node(id);
  // The slope of the curve is the local derivative: not while that is to be found.
  const curve = !asking || frame.wire(wireId(id, "x")).gradient;
  const formula = ops[node.op].formula.forward;
  const said = shown.value && node.op !== "input" ? words.forward(id) : undefined;
  return (
    <>
      <h2 className={css.title}>
        <bdi>{displayName(node)}</bdi> <small>{name}</small>
      </h2>
      <p className={css.help}>{help}</p>
      {problem && <p className={css.problem}>{problemText(problem)}</p>}
      <NumberList
        {...numbers}
        shown={shown}
        valueUnit={units.value(id)}
        gradientUnit={units.gradient(id)}
      />
      {node.op === "input" && <UnitField node={id} unit={node.unit} />}
      {node.op !== "input" && (
        <p className={css.equation}>
          <Formula tex={`\\displaystyle ${formula}`} fallback={formula} />
        </p>
      )}
      {said && (
        <p className={css.equation}>
          <RoleFormula segments={said.equation} />
        </p>
      )}
      {shown.value && numbers.value && <ElementFacts node={node} value={numbers.value} />}
      {shown.value && curve && <OperatingCurve node={node} />}
      <PortFacts node={id} words={words} frame={frame} />
      <GradientFacts node={id} words={words} frame={frame} />
      {shown.gradient && (
        <PathLedgerView of={id} element={elementWithin(chosen, numbers.value?.data.length ?? 0)} />
      )}
    </>
  );
}
