import { useCallback } from "react";
import { useView } from "../state/view.ts";
import type { MessageKey } from "./english.ts";
import { type TextParams, text } from "./text.ts";

export type Text = (key: MessageKey, params?: TextParams) => string;

/** The texts of the editor in the language that the person has chosen. */
export function useText(): Text {
  const language = useView((view) => view.language);
  return useCallback((key, params) => text(language, key, params), [language]);
}
