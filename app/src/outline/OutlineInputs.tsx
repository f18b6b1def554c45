import { type DocumentNode, disconnect, sourceOf } from "@chalkgrad/document";
import { ops, wireId } from "@chalkgrad/engine";
import { CornerLeftUp, Unplug } from "lucide-react";
import { nameOf } from "../i18n/problemText.ts";
import { useText } from "../i18n/useText.ts";
import { camera } from "../state/camera.ts";
import { dispatch, useDocument } from "../state/document.ts";
import { select } from "../state/view.ts";
import { focusOutline } from "./focusOutline.ts";
import css from "./OutlinePanel.module.css";
import { outlineTexts } from "./texts.ts";

/** What feeds the chosen node, to go there or to take the wire away. */
export function OutlineInputs({ node }: { readonly node: DocumentNode }) {
  const text = useText();
  const document = useDocument((state) => state.document);
  const ports: readonly string[] = ops[node.op].ports;
  if (ports.length === 0) return null;
  return (
    <ul className={css.inputs} aria-label={text(outlineTexts.inputs)}>
      {ports.map((port) => {
        const wire = wireId(node.id, port);
        const source = sourceOf(document, wire);
        if (source === undefined) {
          return (
            <li key={port} className={css.input}>
              {text(outlineTexts.input, { port, source: text(outlineTexts.free) })}
            </li>
          );
        }
        const name = nameOf(source);
        return (
          <li key={port} className={css.input}>
            <button
              type="button"
              className={css.goTo}
              aria-label={text(outlineTexts.goTo, { name, port })}
              onClick={() => {
                select([source]);
                camera()?.reveal(source);
                focusOutline();
              }}
            >
              <CornerLeftUp size={16} aria-hidden="true" />
              <span>{text(outlineTexts.input, { port, source: name })}</span>
            </button>
            <button
              type="button"
              className={css.close}
              aria-label={text(outlineTexts.disconnect, { name, port })}
              title={text(outlineTexts.disconnect, { name, port })}
              onClick={() => {
                dispatch(disconnect([wire]));
                focusOutline();
              }}
            >
              <Unplug size={16} aria-hidden="true" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
