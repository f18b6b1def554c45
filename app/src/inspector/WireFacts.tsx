import { displayName, nodeOf, sourceOf } from "@chalkgrad/document";
import { splitWireId } from "@chalkgrad/engine";
import { nameOf } from "../i18n/problemText.ts";
import { useText } from "../i18n/useText.ts";
import { useDocument } from "../state/document.ts";
import { useBeat } from "../state/playhead.ts";
import { numbersOfWire } from "../state/readings.ts";
import { useResults } from "../state/results.ts";
import { elementWithin, useElements } from "../words/elements.ts";
import { RoleLegend } from "../words/RoleLegend.tsx";
import { useWords } from "../words/useWords.ts";
import css from "./InspectorPanel.module.css";
import { NumberList } from "./NumberList.tsx";
import { PathLedgerView } from "./PathLedgerView.tsx";
import { WireEquations } from "./PortFacts.tsx";
import { useUnits } from "./useUnits.ts";

/** A wire explained: what it carried, and what came back as upstream × local. */
export function WireFacts({ id }: { readonly id: string }) {
  const text = useText();
  const { node: target, port } = splitWireId(id);
  const node = useDocument((state) => nodeOf(state.document, target));
  const source = useDocument((state) => sourceOf(state.document, id));
  const chosen = useElements((state) => state.chosen.get(source ?? ""));
  const frame = useBeat((state) => state.frame);
  const words = useWords();
  const units = useUnits();
  useResults((results) => results.revision);
  if (!node || source === undefined) return null;
  const numbers = numbersOfWire(id);
  const shown = frame.wire(id);
  return (
    <>
      <h2 className={css.title}>
        <bdi>{nameOf(source)}</bdi> → <bdi>{displayName(node)}</bdi>.{port}{" "}
        <small>{text("inspector.wire")}</small>
      </h2>
      <NumberList
        {...numbers}
        shown={shown}
        valueUnit={units.value(source)}
        gradientUnit={units.gradient(source)}
      />
      <p className={css.legend}>
        <RoleLegend />
      </p>
      <WireEquations wire={id} words={words} frame={frame} />
      {shown.gradient && (
        <PathLedgerView of={id} element={elementWithin(chosen, numbers.value?.data.length ?? 0)} />
      )}
    </>
  );
}
