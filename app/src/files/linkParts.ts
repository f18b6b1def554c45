import {
  type NumberFormat,
  numberFormatCode,
  numberFormatOf,
  type ThemeName,
  themes,
} from "@chalkgrad/figure";
import type { Embedding } from "../state/embedding.ts";
import { type Speed, speeds } from "../state/pacing.ts";

/** What a link asks for, as the hash of an address says it: `g=1.…&step=3&theme=board&speed=0.5&numbers=decimals-2-point&present=both`, or `…&embed`. */
export interface LinkParts {
  /** The graph, with the version of its encoding. */
  readonly graph: string;
  /** The step that is shown, the first one being 1; without it all is known. */
  readonly step?: number | undefined;
  readonly theme?: ThemeName | undefined;
  /** How many seconds of the pass go by in one. */
  readonly speed?: Speed | undefined;
  /** How numbers are written. */
  readonly numbers?: NumberFormat | undefined;
  /** Whether it is shown to a class at once. */
  readonly present?: boolean | undefined;
  /** Whether the class is told everything in both languages. */
  readonly bothLanguages?: boolean | undefined;
  /** Whether it stands within another page: the graph with the player, or alone. */
  readonly embed?: Embedding | undefined;
}

export interface ReadLink extends LinkParts {
  /** What is in the link and means nothing here: it is said, not passed over. */
  readonly leftOut: readonly string[];
}

export function hashOf(link: LinkParts): string {
  const { graph, step, theme, speed, numbers, present, bothLanguages, embed } = link;
  const parts = [`g=${graph}`];
  if (step !== undefined) parts.push(`step=${step}`);
  if (theme !== undefined) parts.push(`theme=${theme}`);
  if (speed !== undefined) parts.push(`speed=${speed}`);
  if (numbers) parts.push(`numbers=${numberFormatCode(numbers)}`);
  if (present) parts.push(bothLanguages ? "present=both" : "present");
  if (embed) parts.push(embed === "player" ? "embed" : "embed=bare");
  return parts.join("&");
}

/** Strict: a part that is unknown, said twice or of another form is left out and listed. */
export function linkParts(hash: string): ReadLink {
  const [graph = "", ...others] = hash.split("&");
  const found: { -readonly [Part in keyof Omit<LinkParts, "graph">]: LinkParts[Part] } = {};
  const leftOut: string[] = [];
  for (const part of others) {
    const [, key, value = ""] = /^([^=]*)=?(.*)$/s.exec(part) ?? [];
    if (key === "step" && found.step === undefined && /^[1-9]\d{0,5}$/.test(value)) {
      found.step = Number(value);
    } else if (key === "theme" && found.theme === undefined && isTheme(value)) {
      found.theme = value;
    } else if (key === "speed" && found.speed === undefined && isSpeed(value)) {
      found.speed = Number(value) as Speed;
    } else if (key === "numbers" && !found.numbers && numberFormatOf(value)) {
      found.numbers = numberFormatOf(value);
    } else if (/^present(?:=both)?$/.test(part) && !found.present) {
      found.present = true;
      if (value) found.bothLanguages = true;
    } else if (/^embed(?:=bare)?$/.test(part) && !found.embed) {
      found.embed = part === "embed" ? "player" : "bare";
    } else leftOut.push(part);
  }
  return { graph: graph.replace(/^g=/, ""), ...found, leftOut };
}

function isSpeed(text: string): boolean {
  return speeds.some((speed) => text === String(speed));
}

function isTheme(name: string): name is ThemeName {
  return Object.hasOwn(themes, name);
}
