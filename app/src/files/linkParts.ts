import { type ThemeName, themes } from "@chalkgrad/figure";

/** What a link asks for, as the hash of an address says it: `g=1.…&step=3&theme=board&present`. */
export interface LinkParts {
  /** The graph, with the version of its encoding. */
  readonly graph: string;
  /** The step that is shown, the first one being 1; without it all is known. */
  readonly step?: number | undefined;
  readonly theme?: ThemeName | undefined;
  /** Whether it is shown to a class at once. */
  readonly present?: boolean | undefined;
}

export interface ReadLink extends LinkParts {
  /** What is in the link and means nothing here: it is said, not passed over. */
  readonly leftOut: readonly string[];
}

export function hashOf({ graph, step, theme, present }: LinkParts): string {
  const parts = [`g=${graph}`];
  if (step !== undefined) parts.push(`step=${step}`);
  if (theme !== undefined) parts.push(`theme=${theme}`);
  if (present) parts.push("present");
  return parts.join("&");
}

/** Strict: a part that is unknown, said twice or of another form is left out and listed. */
export function linkParts(hash: string): ReadLink {
  const [graph = "", ...others] = hash.split("&");
  const found: { step?: number; theme?: ThemeName; present?: true } = {};
  const leftOut: string[] = [];
  for (const part of others) {
    const [, key, value = ""] = /^([^=]*)=?(.*)$/s.exec(part) ?? [];
    if (key === "step" && found.step === undefined && /^[1-9]\d{0,5}$/.test(value)) {
      found.step = Number(value);
    } else if (key === "theme" && found.theme === undefined && isTheme(value)) {
      found.theme = value;
    } else if (part === "present" && !found.present) {
      found.present = true;
    } else leftOut.push(part);
  }
  return { graph: graph.replace(/^g=/, ""), ...found, leftOut };
}

function isTheme(name: string): name is ThemeName {
  return Object.hasOwn(themes, name);
}
