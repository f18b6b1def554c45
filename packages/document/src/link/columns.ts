import { type NodeId, type OpDefinition, type OpName, opNames, ops } from "@chalkgrad/engine";
import { numberText } from "../literalText.ts";
import { placesOf } from "../nodeIndex.ts";
import type { DocumentGroup, DocumentNode, DocumentNote, GraphDocument } from "../schema.ts";
import { talkEntry } from "./talkEntry.ts";

/** What stands in a column for a node that has nothing there. */
type Absent = null;

/** By place in the text; what a number in it means is in columnsOf below. */
export type Columns = readonly unknown[];

/**
 * A document as lists, each with one entry a node: like stands beside like, which deflates to half of what
 * one object a node does. In this order, and the empty ones at the end are left out:
 *
 * 0. the ids, parted by spaces
 * 1. the ops, as places in the engine's registry (which only grows at its end)
 * 2. for each port of each node in turn what feeds it (see wireCode)
 * 3. the values of the inputs
 * 4. and 5. the positions' x and y
 * 6. labels 7. attributes, as place in the op's list and value in turn 8. seeds 9. whether inputs are trainable
 * 10. title 11. description
 * 12. groups `[id, label, [nodes by place, groups by id], collapsed]` 13. notes `[id, text, [x, y], [width, height]]`
 * 14. the units of the inputs
 * 15. the talk `[moment by place, node by place or id, done, label, note, what is hidden by place, [x, y, width, height]]`
 */
export function columnsOf(document: GraphDocument): Columns {
  const { nodes } = document;
  const places = placesOf(document);
  const inputs = nodes.filter((node) => node.op === "input");
  const columns = [
    nodes.map((node) => node.id).join(" "),
    nodes.map((node) => opNames.indexOf(node.op)),
    nodes.flatMap((node, place) => wireCodes(node, place, places)),
    inputs.map((node) => node.value),
    trimmed(nodes.map((node) => node.position?.x ?? null)),
    trimmed(nodes.map((node) => node.position?.y ?? null)),
    trimmed(nodes.map((node) => node.label ?? null)),
    trimmed(nodes.map(attributeEntries)),
    trimmed(nodes.map((node) => node.seed ?? null)),
    trimmed(inputs.map((node) => node.trainable ?? null)),
    document.title ?? null,
    document.description ?? null,
    (document.groups ?? []).map((group) => groupEntry(group, places)),
    (document.notes ?? []).map(noteEntry),
    trimmed(inputs.map((node) => node.unit ?? null)),
    (document.talk ?? []).map((step) => talkEntry(step, places)),
  ];
  return trimmed(columns.map((column) => (isEmpty(column) ? null : column)));
}

/** The text of columns: JSON, but a -0 keeps its sign. Recursion is as deep as an array has axes. */
export function columnsText(columns: unknown): string {
  if (typeof columns === "number") return numberText(columns);
  if (Array.isArray(columns)) return `[${columns.map(columnsText).join(",")}]`;
  return JSON.stringify(columns);
}

/**
 * What feeds a port: 0 nothing, 1 the node itself, 2 the node before it, 3 the one before that, and so on; -1 the
 * node behind it, and so on. In a drawn graph these are few different numbers.
 */
function wireCodes(
  node: DocumentNode,
  place: number,
  places: ReadonlyMap<NodeId, number>,
): readonly number[] {
  const inputs = (node.inputs ?? {}) as Readonly<Record<string, NodeId | undefined>>;
  return portsOf(node.op).map((port) => {
    const source = Object.hasOwn(inputs, port) ? inputs[port] : undefined;
    const sourcePlace = source === undefined ? undefined : places.get(source);
    if (sourcePlace === undefined) return 0;
    return sourcePlace <= place ? place - sourcePlace + 1 : place - sourcePlace;
  });
}

/** The place that a wire's code means at a node. */
export function sourcePlace(code: number, place: number): number {
  return code > 0 ? place - code + 1 : place - code;
}

export function portsOf(op: OpName): readonly string[] {
  return ops[op].ports;
}

export function attributeNamesOf(op: OpName): readonly string[] {
  const { attributes }: OpDefinition = ops[op];
  return attributes.map((attribute) => attribute.name);
}

function attributeEntries(node: DocumentNode): readonly unknown[] | Absent {
  const attrs = (node.attrs ?? {}) as Readonly<Record<string, unknown>>;
  const entries = attributeNamesOf(node.op).flatMap((name, place) =>
    Object.hasOwn(attrs, name) && attrs[name] !== undefined ? [place, attrs[name]] : [],
  );
  return entries.length === 0 ? null : entries;
}

function groupEntry(group: DocumentGroup, places: ReadonlyMap<NodeId, number>): readonly unknown[] {
  const members = group.nodes.map((id) => places.get(id) ?? id);
  return trimmed([group.id, group.label ?? null, members, group.collapsed ?? null]);
}

function noteEntry({ id, text, position, size }: DocumentNote): readonly unknown[] {
  return trimmed([
    id,
    text,
    position === undefined ? null : [position.x, position.y],
    size === undefined ? null : [size.width, size.height],
  ]);
}

function isEmpty(column: unknown): boolean {
  return column === null || (Array.isArray(column) && column.length === 0);
}

/** Without what is absent at its end. */
function trimmed(column: readonly unknown[]): readonly unknown[] {
  return column.slice(0, column.findLastIndex((entry) => entry !== null) + 1);
}
