import { type GraphDocument, type Parsed, parseDocument } from "@chalkgrad/document";
import { portableJson } from "../portableJson.ts";
import { xmlText } from "../xml.ts";

const elementName = "chalkgrad-document";

/** The document as an element for a picture's metadata. */
export function documentElement(document: GraphDocument): string {
  return `<${elementName} xmlns="urn:chalkgrad">${xmlText(portableJson(document))}</${elementName}>`;
}

/**
 * The document that a picture of ours carries, also after a drawing program has saved it anew;
 * undefined where it carries none. What it carries is as untrusted as any file.
 */
export function documentInSvg(svg: string): Parsed | undefined {
  const opening = new RegExp(`<((?:[\\w.-]{1,40}:)?${elementName})(?=[\\s>])`).exec(svg);
  if (!opening) return undefined;
  const start = svg.indexOf(">", opening.index) + 1;
  const end = svg.indexOf(`</${opening[1]}`, start);
  return start === 0 || end < 0 ? undefined : parseDocument(plainText(svg.slice(start, end)));
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

const section = { start: "<![CDATA[", end: "]]>" };

/** The text of an element that holds no other: entities and CDATA sections resolved. */
function plainText(markup: string): string {
  let text = "";
  let at = 0;
  while (at < markup.length) {
    const start = markup.indexOf(section.start, at);
    const end = start < 0 ? -1 : markup.indexOf(section.end, start);
    if (end < 0) return text + withoutEntities(markup.slice(at));
    text += withoutEntities(markup.slice(at, start));
    text += markup.slice(start + section.start.length, end);
    at = end + section.end.length;
  }
  return text;
}

function withoutEntities(markup: string): string {
  return markup.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/gi, entity);
}

function entity(whole: string, name: string): string {
  if (!name.startsWith("#")) return entities[name] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}
