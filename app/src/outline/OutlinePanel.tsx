import { nodeOf } from "@chalkgrad/document";
import { useEffect, useMemo } from "react";
import { NodeField } from "../canvas/NodeField.tsx";
import { nameOf } from "../i18n/problemText.ts";
import { useText } from "../i18n/useText.ts";
import { camera } from "../state/camera.ts";
import { useDocument } from "../state/document.ts";
import { useBeat } from "../state/playhead.ts";
import { useResults } from "../state/results.ts";
import { lastSelected, useView } from "../state/view.ts";
import { focusOutline } from "./focusOutline.ts";
import { OutlineInputs } from "./OutlineInputs.tsx";
import { OutlineList } from "./OutlineList.tsx";
import css from "./OutlinePanel.module.css";
import { outlineOrder } from "./outlineOrder.ts";
import { outlineTexts } from "./texts.ts";

/** The graph as text, to read and to build: for screen readers and for whoever prefers lists. */
export default function OutlinePanel() {
  const text = useText();
  const graph = useDocument((state) => state.document);
  const computed = useResults(({ readings }) => readings.order);
  const order = useMemo(() => outlineOrder(graph, computed), [graph, computed]);
  const active = useView(lastSelected);
  const node = active === undefined ? undefined : nodeOf(graph, active);
  const editing = useView(({ editing, keyboardIn }) =>
    keyboardIn === "outline" ? editing : undefined,
  );
  const edited = editing && nodeOf(graph, editing.node);

  // The keyboard comes here with the panel, and goes back to the canvas with it.
  useEffect(() => {
    focusOutline();
    return () => {
      const view = useView.getState();
      if (view.keyboardIn === "canvas") return;
      useView.setState({ keyboardIn: "canvas" });
      const last = lastSelected(view);
      if (last !== undefined) camera()?.focusNode(last);
    };
  }, []);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form, and this is none.
    <div
      className={css.outline}
      role="group"
      aria-label={text("action.outline")}
      onFocus={() => useView.setState({ keyboardIn: "outline" })}
    >
      {order.length === 0 && <p className={css.empty}>{text(outlineTexts.empty)}</p>}
      <OutlineList order={order} active={active} />
      <footer className={css.footer}>
        {edited && editing ? (
          <NodeField key={`${edited.id} ${editing.field}`} node={edited} editing={editing} inline />
        ) : (
          node && <OutlineInputs node={node} />
        )}
        <p className={css.hint}>{text(outlineTexts.hint)}</p>
      </footer>
      <StepNews />
    </div>
  );
}

/** As many names as one listens to. */
const mostNames = 4;

/** Says who is at work while a pass is stepped through. */
function StepNews() {
  const text = useText();
  const step = useBeat(({ frame }) => frame.step);
  const names = step?.nodes.slice(0, mostNames).map(nameOf).join(text("list.separator"));
  return (
    <p className="visually-hidden" role="status">
      {step && text(outlineTexts.step, { phase: text(`player.${step.kind}`), names: names ?? "" })}
    </p>
  );
}
