import { type DocumentNode, displayName, setLabel, setValue } from "@chalkgrad/document";
import type { DecimalSign } from "@chalkgrad/figure";
import { useLayoutEffect, useRef, useState } from "react";
import type { MessageKey } from "../i18n/texts.ts";
import { useText } from "../i18n/useText.ts";
import { camera } from "../state/camera.ts";
import { dispatch } from "../state/document.ts";
import { useNumbers } from "../state/numbers.ts";
import { type Editing, showNotice, useView } from "../state/view.ts";
import css from "./NodeField.module.css";
import { readValue, valueText } from "./valueText.ts";

/** A longer draft scrolls inside its field. */
const widestField = 32;

interface Props {
  readonly node: DocumentNode;
  readonly editing: Editing;
  /** In the flow of a panel instead of upon the node. */
  readonly inline?: boolean;
}

/**
 * The field in which a value is edited on the pill itself, or a name below the node. What is typed
 * is a draft until Enter, blur or a click elsewhere; Escape drops it.
 */
export function NodeField({ node, editing, inline }: Props) {
  const text = useText();
  const field = useRef<HTMLInputElement>(null);
  const name = displayName(node);
  const { decimalSign } = useNumbers();
  const present = editing.field === "label" ? name : valueTextOf(node, decimalSign);
  const [draft, setDraft] = useState(editing.draft ?? present);
  const [fault, setFault] = useState<MessageKey>();
  const closed = useRef(false);

  useLayoutEffect(() => {
    field.current?.focus();
    if (editing.draft === undefined) field.current?.select();
  }, [editing.draft]);

  const close = (keepKeyboard: boolean) => {
    closed.current = true;
    useView.setState({ editing: undefined });
    if (keepKeyboard) camera()?.focusNode(node.id);
  };

  const commit = (keepKeyboard: boolean) => {
    if (closed.current) return;
    if (editing.field === "label") {
      if (draft !== present) dispatch(setLabel(node.id, draft.trim() || undefined));
      close(keepKeyboard);
      return;
    }
    const read = readValue(draft, decimalSign);
    if ("fault" in read) {
      // Enter leaves the draft to be mended; a click elsewhere goes back to the old value, and says so.
      if (keepKeyboard) {
        setFault(read.fault);
      } else {
        const params = { draft, name, value: present };
        showNotice({ tone: "fault", key: "value.dropped", params, second: read.fault });
        close(false);
      }
      return;
    }
    if (draft !== present) dispatch(setValue(node.id, read.value));
    close(keepKeyboard);
  };

  const upon = editing.field === "label" ? css.name : css.value;
  return (
    <div className={`${css.field} ${inline ? css.inline : upon} nodrag nopan`}>
      <input
        ref={field}
        value={draft}
        size={Math.min(Math.max(6, draft.length + 1), widestField)}
        inputMode={editing.field === "value" ? "text" : undefined}
        spellCheck={false}
        autoComplete="off"
        aria-label={text(editing.field === "label" ? "canvas.nameField" : "canvas.valueField", {
          name,
        })}
        aria-invalid={fault !== undefined}
        aria-describedby={fault ? `fault-${node.id}` : undefined}
        onChange={(event) => {
          setDraft(event.target.value);
          setFault(undefined);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") commit(true);
          if (event.key === "Escape") close(true);
        }}
        onBlur={() => commit(false)}
      />
      {fault && (
        <p id={`fault-${node.id}`} role="alert" className={css.fault}>
          {text(fault)}
        </p>
      )}
    </div>
  );
}

function valueTextOf(node: DocumentNode, sign: DecimalSign): string {
  return node.op === "input" && node.value !== undefined ? valueText(node.value, sign) : "";
}
