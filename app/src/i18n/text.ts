import { english, type MessageKey } from "./english.ts";
import { japanese } from "./japanese.ts";

export type Language = "en" | "ja";

const tables: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = {
  en: english,
  ja: japanese,
};

export type TextParams = Readonly<Record<string, string | number>>;

/** A text in a language; `{name}` is replaced by the parameter of that name. */
export function text(language: Language, key: MessageKey, params: TextParams = {}): string {
  return tables[language][key].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(params[name] ?? whole),
  );
}
