import { nodeOf } from "@chalkgrad/document";
import { type NodeId, ops, type WireId, wireId } from "@chalkgrad/engine";
import { notComputed } from "@chalkgrad/figure";
import type { Frame, Words } from "@chalkgrad/timeline";
import { useText } from "../i18n/useText.ts";
import { useAsking } from "../state/asking.ts";
import { useDocument } from "../state/document.ts";
import { useView } from "../state/view.ts";
import { RoleFormula } from "../words/RoleFormula.tsx";
import { RoleLegend } from "../words/RoleLegend.tsx";
import css from "./InspectorPanel.module.css";
import { NoteList } from "./NoteList.tsx";
import { RowsToSum } from "./RowsToSum.tsx";
import { inspectorTexts } from "./texts.ts";

interface Props {
  readonly node: NodeId;
  readonly words: Words;
  readonly frame: Frame;
}

/** For each input of a node its local derivative, and what goes back there. */
export function PortFacts({ node: id, words, frame }: Props) {
  const text = useText();
  const node = useDocument((state) => nodeOf(state.document, id));
  const wires = node ? ops[node.op].ports.map((port) => wireId(id, port)) : [];
  if (wires.length === 0 || !frame.node(id).value) return null;
  const known = wires.filter((wire) => words.wire(wire) !== undefined);
  if (known.length === 0) return null;
  return (
    <section className={css.section}>
      <h3>{text(inspectorTexts.local)}</h3>
      <p className={css.legend}>
        <RoleLegend />
      </p>
      {known.map((wire) => (
        <WireEquations key={wire} wire={wire} words={words} frame={frame} />
      ))}
    </section>
  );
}

interface WireProps {
  readonly wire: WireId;
  readonly words: Words;
  readonly frame: Frame;
}

/** The local derivative of one input as soon as its numbers are there, and the product when it has come back. */
export function WireEquations({ wire, words, frame }: WireProps) {
  const language = useView((view) => view.language);
  const said = words.wire(wire);
  const asking = useAsking(({ on }) => on) && !frame.wire(wire).gradient;
  if (!said || !frame.node(said.node).value) return null;
  const uses = frame.wire(wire).gradient ? words.uses(wire) : undefined;
  return (
    <div className={css.port}>
      {said.local && !asking && (
        <p className={css.equation}>
          <RoleFormula segments={said.local.equation} />
        </p>
      )}
      <p className={css.because}>{said.because[language]}</p>
      <p className={css.equation}>
        {frame.wire(wire).gradient ? <RoleFormula segments={said.equation} /> : notComputed}
      </p>
      {uses && <RowsToSum uses={uses} />}
      <NoteList
        notes={said.notes.filter(
          ({ code }) => code !== "nothing-arrives" || frame.wire(wire).gradient,
        )}
      />
    </div>
  );
}
