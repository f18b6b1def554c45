import {
  type ExpressionFault,
  expressionOf,
  insertNodes,
  nodeOf,
  parseExpression,
} from "@chalkgrad/document";
import { Dialog } from "radix-ui";
import { useState } from "react";
import { layoutAway } from "../arrange/layoutAway.ts";
import { expressionFaultText } from "../i18n/expressionFaultText.ts";
import { useText } from "../i18n/useText.ts";
import { camera } from "../state/camera.ts";
import { dispatch, useDocument } from "../state/document.ts";
import { hasRoomFor } from "../state/room.ts";
import { select, soleSelectedNode, useView } from "../state/view.ts";
import css from "./ExpressionBar.module.css";

/** Graphs by typing: `price = (apple * apple_num) * tax`, with faults under the character. */
export default function ExpressionBar() {
  const text = useText();
  const [draft, setDraft] = useState(selectedExpression);
  const [faults, setFaults] = useState<readonly ExpressionFault[]>([]);
  const close = () => useView.setState({ typing: false });

  const build = async () => {
    const { document } = useDocument.getState();
    const parsed = parseExpression(draft, { document });
    if (!parsed.ok) {
      setFaults(parsed.faults);
      return;
    }
    if (!hasRoomFor(parsed.nodes.length)) return;
    const placed = await placedBelow(parsed.nodes);
    if (!placed) return;
    dispatch(insertNodes(placed));
    select(placed.map(({ id }) => id));
    close();
    requestAnimationFrame(() => camera()?.fit());
  };

  return (
    <Dialog.Root open onOpenChange={close}>
      <Dialog.Portal>
        <Dialog.Overlay className={css.overlay} />
        <Dialog.Content className={css.bar} aria-describedby={undefined}>
          <Dialog.Title className={css.title}>{text("expression.title")}</Dialog.Title>
          <textarea
            value={draft}
            rows={Math.min(10, Math.max(2, draft.split("\n").length))}
            spellCheck={false}
            aria-label={text("expression.title")}
            aria-invalid={faults.length > 0}
            placeholder={"price = (apple * apple_num) * tax"}
            onChange={(event) => {
              setDraft(event.target.value);
              setFaults([]);
            }}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing || event.key !== "Enter" || event.shiftKey) return;
              event.preventDefault();
              void build();
            }}
          />
          {faults.length > 0 && <FaultLines draft={draft} faults={faults} />}
          <p className={css.hint}>{text("expression.hint")}</p>
          <div className={css.buttons}>
            <button type="button" className={css.button} onClick={() => void build()}>
              {text("expression.build")}
            </button>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** As many as help; the rest often follow from the first ones. */
const mostFaults = 4;

function FaultLines({
  draft,
  faults,
}: {
  readonly draft: string;
  readonly faults: readonly ExpressionFault[];
}) {
  const language = useView((view) => view.language);
  const lines = draft.split("\n");
  return (
    <ul className={css.faults} role="alert">
      {faults.slice(0, mostFaults).map((fault) => {
        const line = lines[fault.line - 1] ?? "";
        const start = fault.column - 1;
        const end = start + Math.max(1, fault.length);
        return (
          <li key={`${fault.offset} ${fault.code}`}>
            <code>
              {line.slice(0, start)}
              <mark>{line.slice(start, end) || " "}</mark>
              {line.slice(end)}
            </code>
            {expressionFaultText(language, fault)}
          </li>
        );
      })}
    </ul>
  );
}

/** The expression of the selected node, to be read or changed. */
function selectedExpression(): string {
  const id = soleSelectedNode();
  const { document } = useDocument.getState();
  if (id === undefined || nodeOf(document, id)?.op === "input") return "";
  return expressionOf(document, id);
}

/** New nodes laid out among themselves, below what is there; undefined when that was stopped. */
async function placedBelow(nodes: Parameters<typeof insertNodes>[0]) {
  const { document } = useDocument.getState();
  const whole = { nodes: [...document.nodes, ...nodes] };
  const places = await layoutAway(whole, new Set(nodes.map(({ id }) => id)));
  if (!places) return undefined;
  const bottom = document.nodes.reduce(
    (low, { position }) => Math.max(low, position?.y ?? 0),
    -180,
  );
  const positions = new Map(places.map(({ node, position }) => [node, position]));
  return nodes.map((node) => {
    const { x, y } = positions.get(node.id) ?? { x: 0, y: 0 };
    return { ...node, position: { x, y: y + bottom + 180 } };
  });
}
