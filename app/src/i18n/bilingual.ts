export type Language = "en" | "ja";

export function otherThan(language: Language): Language {
  return language === "en" ? "ja" : "en";
}

/** One text in every language: a language that is forgotten does not compile. `{name}` stands for a parameter. */
export type Bilingual = Readonly<Record<Language, string>>;

export type Texts = Readonly<Record<string, Bilingual>>;
