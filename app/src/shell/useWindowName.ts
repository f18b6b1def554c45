import { useEffect } from "react";
import { useText } from "../i18n/useText.ts";
import { nameWindow } from "../platform/preferences.ts";
import { isUnsaved, useDocument } from "../state/document.ts";

/** Keeps the window's name in step with the title, with a dot while there is unsaved work. */
export function useWindowName(): void {
  const text = useText();
  const title = useDocument((state) => state.document.title) ?? text("document.untitled");
  const unsaved = useDocument(isUnsaved);
  useEffect(() => nameWindow(`${unsaved ? "• " : ""}${title} – Chalkgrad`), [title, unsaved]);
}
