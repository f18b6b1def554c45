import { type OpDefinition, ops, type TensorLiteral } from "@chalkgrad/engine";
import { utf8Length } from "./json/utf8.ts";
import { limits } from "./limits.ts";
import { literalText, numberText } from "./literalText.ts";
import { newestVersion } from "./migrations.ts";
import {
  type DocumentNode,
  formatName,
  type GraphDocument,
  keys,
  type TalkStep,
} from "./schema.ts";

type Entry = readonly [key: string, text: string | undefined];
type Literal = (literal: TensorLiteral, indent: string) => string;

/** Lists of ids up to this many characters stand on one line. */
const widest = 80;

/**
 * The text of the document's file: keys in a fixed order, 2-space indent, one node's key a line and one row of
 * numbers a line, so that files diff well; it ends in a line break. `parseDocument` reads back
 * an equal document, -0 included.
 */
export function serializeDocument(document: GraphDocument): string {
  const text = fileText(document, literalText);
  // Spaces must not carry a file that could be opened past the limit.
  const isTooLarge = utf8Length(text, limits.bytes) > limits.bytes;
  return isTooLarge ? fileText(document, denseText) : text;
}

function fileText(document: GraphDocument, literal: Literal): string {
  const groups = document.groups?.map((group) =>
    blockText("    ", [
      ["id", JSON.stringify(group.id)],
      ["label", stringText(group.label)],
      ["collapsed", group.collapsed === undefined ? undefined : String(group.collapsed)],
      ["nodes", idsText(group.nodes, "      ")],
    ]),
  );
  const notes = document.notes?.map((note) =>
    blockText("    ", [
      ["id", JSON.stringify(note.id)],
      ["text", JSON.stringify(note.text)],
      ["position", numbersText(note.position, keys.position)],
      ["size", numbersText(note.size, keys.size)],
    ]),
  );
  const talk = document.talk?.map(talkStepText);
  const text = blockText("", [
    ["format", JSON.stringify(formatName)],
    ["version", String(newestVersion)],
    ["title", stringText(document.title)],
    ["description", stringText(document.description)],
    ["nodes", listText(document.nodes.map((node) => nodeText(node, literal)))],
    ["groups", groups && groups.length > 0 ? listText(groups) : undefined],
    ["notes", notes && notes.length > 0 ? listText(notes) : undefined],
    ["talk", talk && talk.length > 0 ? listText(talk) : undefined],
  ]);
  return `${text}\n`;
}

function nodeText(node: DocumentNode, literal: Literal): string {
  const { ports, attributes }: OpDefinition = ops[node.op];
  const names = attributes.map((attribute) => attribute.name);
  const indent = "      ";
  return blockText("    ", [
    ["id", JSON.stringify(node.id)],
    ["op", JSON.stringify(node.op)],
    ["label", stringText(node.label)],
    ["value", node.value === undefined ? undefined : literal(node.value, indent)],
    ["trainable", node.trainable === undefined ? undefined : String(node.trainable)],
    ["unit", stringText(node.unit)],
    ["attrs", inlineText(node.attrs, names)],
    ["inputs", inlineText(node.inputs, ports)],
    ["seed", node.seed === undefined ? undefined : literal(node.seed, indent)],
    ["position", numbersText(node.position, keys.position)],
  ]);
}

function talkStepText({ step, node, done, label, note, hide, view }: TalkStep): string {
  return blockText("    ", [
    ["step", JSON.stringify(step)],
    ["node", stringText(node)],
    ["done", done === undefined ? undefined : String(done)],
    ["label", stringText(label)],
    ["note", stringText(note)],
    ["hide", stringText(hide)],
    ["view", numbersText(view, keys.view)],
  ]);
}

/** An object with one key a line; keys without text are left out. */
function blockText(indent: string, entries: readonly Entry[]): string {
  const lines = entries
    .filter(([, text]) => text !== undefined)
    .map(([key, text]) => `${indent}  ${JSON.stringify(key)}: ${text}`);
  return `{\n${lines.join(",\n")}\n${indent}}`;
}

/** A list of objects in the file, each on lines of its own. */
function listText(texts: readonly string[]): string {
  if (texts.length === 0) return "[]";
  return `[\n${texts.map((text) => `    ${text}`).join(",\n")}\n  ]`;
}

/** A small object on one line, its keys in the order given; undefined where it has none of them. */
function inlineText(object: object | undefined, order: readonly string[]): string | undefined {
  if (object === undefined) return undefined;
  const values = object as Readonly<Record<string, unknown>>;
  const entries = order
    .filter((key) => Object.hasOwn(values, key) && values[key] !== undefined)
    .map((key) => `${JSON.stringify(key)}: ${valueText(values[key])}`);
  return entries.length === 0 ? undefined : `{ ${entries.join(", ")} }`;
}

/** An attribute or the name of a source. */
function valueText(value: unknown): string {
  if (typeof value === "number") return numberText(value);
  if (Array.isArray(value)) return `[${value.map(valueText).join(", ")}]`;
  return JSON.stringify(value);
}

function numbersText<Key extends string>(
  numbers: Readonly<Record<Key, number>> | undefined,
  order: readonly Key[],
): string | undefined {
  return inlineText(numbers, order);
}

function idsText(ids: readonly string[], indent: string): string {
  const texts = ids.map((id) => JSON.stringify(id));
  const line = `[${texts.join(", ")}]`;
  if (line.length <= widest) return line;
  return `[\n${texts.map((text) => `${indent}  ${text}`).join(",\n")}\n${indent}]`;
}

function stringText(text: string | undefined): string | undefined {
  return text === undefined ? undefined : JSON.stringify(text);
}

function denseText(literal: TensorLiteral): string {
  return literalText(literal, undefined);
}
