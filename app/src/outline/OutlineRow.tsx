import { displayName, type GraphDocument, nodeOf, sourceOf } from "@chalkgrad/document";
import { type NodeId, ops, type Tensor, wireId } from "@chalkgrad/engine";
import { notComputed, numberText } from "@chalkgrad/figure";
import { memo } from "react";
import { exactReadings, useNodeReading } from "../canvas/useReadings.ts";
import { useProblemText } from "../i18n/problemText.ts";
import { type Text, useText } from "../i18n/useText.ts";
import { useDocument } from "../state/document.ts";
import { useView } from "../state/view.ts";
import css from "./OutlineList.module.css";
import { outlineTexts } from "./texts.ts";

interface Props {
  readonly id: NodeId;
  readonly place: number;
  readonly count: number;
  readonly top: number;
  readonly active: boolean;
}

/** One node in words: what it is, what feeds it, what it reads now, and what is wrong with it. */
export const OutlineRow = memo(function OutlineRow({ id, place, count, top, active }: Props) {
  const text = useText();
  const language = useView((view) => view.language);
  const selected = useView((view) => view.selectedNodes.has(id));
  const node = useDocument((state) => nodeOf(state.document, id));
  const inputs = useDocument((state) => inputsText(text, state.document, id));
  const reading = useNodeReading(id);
  const problemText = useProblemText();
  if (!node) return null;
  const name = displayName(node);
  const op = ops[node.op].words[language].name;
  const { value, gradient } = exactReadings(reading);
  const problem = reading.problem && problemText(reading.problem);
  const said = text(outlineTexts.entry, {
    name,
    op,
    inputs: inputs && `${inputs}.`,
    value: value ?? text("canvas.notComputed"),
    gradient: gradient ?? text("canvas.notComputed"),
    problem: problem ?? "",
  });
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the keyboard and says which row it means.
    <div
      id={rowId(id)}
      data-node={id}
      className={active ? `${css.row} ${css.active}` : css.row}
      style={{ top }}
      role="option"
      aria-selected={selected}
      aria-label={said.trim()}
      aria-posinset={place}
      aria-setsize={count}
    >
      <span className={css.words}>
        <span className={css.line}>
          <bdi className={css.name}>{name}</bdi> <span className={css.op}>{op}</span>
        </span>
        <span className={problem ? `${css.line} ${css.problem}` : css.line} title={problem}>
          {problem ?? inputs}
        </span>
      </span>
      <span className={css.numbers}>
        <span className={css.value} title={value}>
          {short(reading.value, value)}
        </span>
        <span className={css.gradient} title={gradient}>
          {short(reading.gradient, gradient)}
        </span>
      </span>
    </div>
  );
});

/** As on the canvas; all digits are in what is read aloud, and in the tooltip. */
function short(tensor: Tensor | undefined, exact: string | undefined): string {
  if (exact === undefined || !tensor) return notComputed;
  return tensor.shape.length === 0 ? numberText(tensor.data[0]!) : exact;
}

export function rowId(id: NodeId): string {
  return `outline-${id}`;
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
