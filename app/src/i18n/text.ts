import type { Bilingual, Language } from "./bilingual.ts";
import { type MessageKey, texts } from "./texts.ts";

export type TextParams = Readonly<Record<string, string | number>>;

/**
 * A text in a language, named by its key or handed over as it is by a room that is loaded later;
 * `{name}` is replaced by the parameter of that name.
 */
export function text(
  language: Language,
  what: MessageKey | Bilingual,
  params: TextParams = {},
): string {
  const words: Bilingual = typeof what === "string" ? texts[what] : what;
  return words[language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(params[name] ?? whole),
  );
}
