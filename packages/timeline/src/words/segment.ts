import { type Expression, texText } from "./expression.ts";

/**
 * What a piece of a sentence or an equation is, so that it can be coloured: the gradient that arrives (`upstream`), the
 * op's own derivative (`local`), what leaves to the source (`downstream`), a number of the forward pass (`value`), a node's name
 * (`name`: any text of a person; isolate it from the direction of the rest), a sign between (`operator`) and words (`text`).
 */
export type Role = "upstream" | "local" | "downstream" | "value" | "name" | "operator" | "text";

export interface Segment {
  readonly role: Role;
  /** Plain text, spaces included: the segments one after the other are the sentence. */
  readonly text: string;
  /** The same as TeX for math mode. */
  readonly tex: string;
}

export type Segments = readonly Segment[];

/** The same in both languages of the program. */
export interface Bilingual<Content> {
  readonly en: Content;
  readonly ja: Content;
}

export function segment(role: Role, { text, tex }: Expression): Segment {
  return { role, text, tex };
}

/** An operator with space around it. */
function sign(text: string, tex: string): Segment {
  return { role: "operator", text: ` ${text} `, tex: ` ${tex} ` };
}

export const equals = sign("=", "=");
export const multiplied = sign("×", "\\cdot");
export const added = sign("+", "+");
export const becomes = sign("←", "\\leftarrow");

/** A sentence around segments: say`${x} is given`. */
export function say(
  words: TemplateStringsArray,
  ...parts: readonly (Segment | Segments | string | undefined)[]
): Segments {
  const segments: Segment[] = [];
  words.forEach((text, index) => {
    if (text !== "") segments.push(wordSegment(text));
    const part = parts[index];
    if (part === undefined || part === "") return;
    if (typeof part === "string") segments.push(wordSegment(part));
    else if ("role" in part) segments.push(part);
    else segments.push(...part);
  });
  return segments;
}

function wordSegment(text: string): Segment {
  return { role: "text", text, tex: texText(text) };
}

/** The segments as one plain line. */
export function plainText(segments: Segments): string {
  return segments.map((each) => each.text).join("");
}

/** The segments as one TeX formula. `wrap` may colour each piece, as in `\\textcolor{…}{…}`; by default nothing is added. */
export function texOf(
  segments: Segments,
  wrap: (role: Role, tex: string) => string = (_, tex) => tex,
): string {
  return segments.map(({ role, tex }) => wrap(role, tex)).join("");
}
