import { type DocumentGroup, displayName, setGroupLabel } from "@chalkgrad/document";
import { useLayoutEffect, useRef, useState } from "react";
import { useText } from "../i18n/useText.ts";
import { camera } from "../state/camera.ts";
import { dispatch } from "../state/document.ts";
import { useView } from "../state/view.ts";
import css from "./GroupTitleField.module.css";

/** The title of a group, edited in place: a draft until Enter, blur or a click elsewhere; Escape drops it. */
export function GroupTitleField({ group }: { readonly group: DocumentGroup }) {
  const text = useText();
  const field = useRef<HTMLInputElement>(null);
  const name = displayName(group);
  const [draft, setDraft] = useState(name);
  const closed = useRef(false);

  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  const close = (keep: "change" | "old", withKeyboard: boolean) => {
    if (closed.current) return;
    closed.current = true;
    if (keep === "change" && draft !== name) dispatch(setGroupLabel(group.id, draft.trim()));
    useView.setState({ editing: undefined });
    if (withKeyboard) camera()?.focusNode(group.id);
  };

  return (
    <input
      ref={field}
      className={`${css.field} nodrag nopan`}
      value={draft}
      size={Math.min(Math.max(8, draft.length + 1), 32)}
      spellCheck={false}
      autoComplete="off"
      aria-label={text("canvas.nameField", { name })}
      onChange={(event) => setDraft(event.target.value)}
      onDoubleClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter") close("change", true);
        if (event.key === "Escape") close("old", true);
      }}
      onBlur={() => close("change", false)}
    />
  );
}
