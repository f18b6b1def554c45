import { setTitle } from "@chalkgrad/document";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import icon from "../../public/icon.svg?inline";
import { ActionButton } from "../actions/ActionButton.tsx";
import { useText } from "../i18n/useText.ts";
import { dispatch, isUnsaved, useDocument } from "../state/document.ts";
import css from "./TopBar.module.css";

/** The menu's program is fetched when the first picture stands. */
const ExamplesMenu = lazy(() => import("./ExamplesMenu.tsx"));
const MoreMenu = lazy(() => import("./MoreMenu.tsx"));

export function TopBar() {
  return (
    <header className={css.bar}>
      <Suspense fallback={<span className={css.buttonToCome} />}>
        <MoreMenu />
      </Suspense>
      <h1 className={css.brand}>
        <img src={icon} alt="" width={26} height={26} />
        Chalkgrad
      </h1>
      <TitleField />
      <div className={css.group}>
        <ActionButton id="new" />
        <Suspense fallback={<span className={css.menuToCome} />}>
          <ExamplesMenu />
        </Suspense>
        <ActionButton id="open" />
        <ActionButton id="save" />
        <ActionButton id="export" />
        <ActionButton id="share" />
      </div>
      <div className={css.group}>
        <ActionButton id="type" />
        <ActionButton id="undo" />
        <ActionButton id="redo" />
        <ActionButton id="delete" />
      </div>
      <div className={css.group}>
        <ActionButton id="zoomOut" />
        <ActionButton id="zoomIn" />
        <ActionButton id="fit" />
        <ActionButton id="present" />
      </div>
      <div className={css.settings}>
        <ActionButton id="help" />
        <ActionButton id="theme" />
        <ActionButton id="language" labelled />
      </div>
    </header>
  );
}

/** The title is a draft until Enter or blur, so that the caret never jumps. */
function TitleField() {
  const text = useText();
  const title = useDocument((state) => state.document.title) ?? "";
  const unsaved = useDocument(isUnsaved);
  const [draft, setDraft] = useState(title);
  const dropped = useRef(false);
  useEffect(() => setDraft(title), [title]);
  return (
    <span className={css.title}>
      <input
        value={draft}
        placeholder={text("document.untitled")}
        aria-label={text("document.title")}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => {
          if (dropped.current) setDraft(title);
          else if (draft !== title) dispatch(setTitle(draft.trim() || undefined));
          dropped.current = false;
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          dropped.current = event.key === "Escape";
          if (event.key === "Enter" || event.key === "Escape") event.currentTarget.blur();
        }}
      />
      {unsaved && (
        <span
          className={css.unsaved}
          role="img"
          title={text("document.unsaved")}
          aria-label={text("document.unsaved")}
        />
      )}
    </span>
  );
}
