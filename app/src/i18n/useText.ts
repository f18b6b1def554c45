import { useCallback } from "react";
import { useView } from "../state/view.ts";
import type { Bilingual } from "./bilingual.ts";
import { type TextParams, text } from "./text.ts";
import type { MessageKey } from "./texts.ts";

export type Text = (what: MessageKey | Bilingual, params?: TextParams) => string;

/** The texts of the editor in the language that the person has chosen. */
export function useText(): Text {
  const language = useView((view) => view.language);
  return useCallback((what, params) => text(language, what, params), [language]);
}
