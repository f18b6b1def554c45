import { displayName, type GraphDocument, holdersOf, nodeOf, sourceOf } from "@chalkgrad/document";
import { type NodeId, ops, type Tensor, wireId } from "@chalkgrad/engine";
import { askedFor, notComputed } from "@chalkgrad/figure";
import { memo } from "react";
import { exactReadings, useNodeReading } from "../canvas/useReadings.ts";
import { useProblemText } from "../i18n/problemText.ts";
import { type Text, useText } from "../i18n/useText.ts";
import { useDocument } from "../state/document.ts";
import { useView } from "../state/view.ts";
import { useShortNumbers, type WriteNumber } from "../words/useNumberFormat.ts";
import { OutlineItem, type Standing } from "./OutlineItem.tsx";
import css from "./OutlineList.module.css";
import { outlineTexts } from "./texts.ts";

/** One node in words: what it is, what feeds it, what it reads now, and what is wrong with it. */
export const OutlineRow = memo(function OutlineRow(standing: Standing) {
  const { id } = standing;
  const text = useText();
  const language = useView((view) => view.language);
  const selected = useView((view) => view.selectedNodes.has(id));
  const node = useDocument((state) => nodeOf(state.document, id));
  const inputs = useDocument((state) => inputsText(text, state.document, id));
  const around = useDocument((state) => groupsText(text, state.document, id));
  const reading = useNodeReading(id);
  const problemText = useProblemText();
  const number = useShortNumbers();
  if (!node) return null;
  const name = displayName(node);
  const op = ops[node.op].words[language].name;
  const { value, gradient } = exactReadings(reading);
  const problem = reading.problem && problemText(reading.problem);
  const said = text(outlineTexts.entry, {
    name,
    op,
    inputs: [inputs, around]
      .filter(Boolean)
      .map((each) => `${each}.`)
      .join(" "),
    value: value ?? text("canvas.notComputed"),
    gradient: gradient ?? text("canvas.notComputed"),
    problem: problem ?? "",
  });
  return (
    <OutlineItem {...standing} selected={selected} said={said}>
      <span className={css.words}>
        <span className={css.line}>
          <bdi className={css.name}>{name}</bdi> <span className={css.op}>{op}</span>
        </span>
        <span className={problem ? `${css.line} ${css.problem}` : css.line} title={problem}>
          {problem ?? [inputs, around].filter(Boolean).join(" · ")}
        </span>
      </span>
      <span className={css.numbers}>
        <span className={css.value} title={value}>
          {short(reading.value, value, number)}
        </span>
        <span className={css.gradient} title={gradient}>
          {short(reading.gradient, gradient, number)}
        </span>
      </span>
    </OutlineItem>
  );
});

/** As on the canvas; all digits are in what is read aloud, and in the tooltip. */
function short(tensor: Tensor | undefined, exact: string | undefined, number: WriteNumber): string {
  if (exact === undefined || !tensor) return notComputed;
  return tensor.shape.length === 0 && exact !== askedFor ? number(tensor.data[0]!) : exact;
}

function inputsText(text: Text, document: GraphDocument, id: NodeId): string {
  const node = nodeOf(document, id);
  if (!node) return "";
  const ports: readonly string[] = ops[node.op].ports;
  return ports
    .map((port) => {
      const source = nodeOf(document, sourceOf(document, wireId(id, port)) ?? "");
      const name = source ? displayName(source) : text(outlineTexts.free);
      return text(outlineTexts.input, { port, source: name });
    })
    .join(text("list.separator"));
}

/** The groups that hold a node, named. */
function groupsText(text: Text, document: GraphDocument, id: NodeId): string {
  const names = holdersOf(document, id).map(displayName);
  return names.length === 0
    ? ""
    : text(outlineTexts.inside, { name: names.join(text("list.separator")) });
}
