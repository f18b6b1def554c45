import { type OpName, opNames } from "@chalkgrad/engine";
import type { JsonObject } from "../json/kind.ts";
import { limits } from "../limits.ts";
import { formatName } from "../schema.ts";
import { attributeNamesOf, portsOf, sourcePlace } from "./columns.ts";
import { talkStepFrom } from "./talkEntry.ts";

/**
 * The JSON of the file (of version 1) that columns stand for, or undefined where they are no columns. What the
 * entries hold is passed on as it is: the checks of a file judge it.
 */
export function fileFromColumns(json: unknown): JsonObject | undefined {
  if (!Array.isArray(json) || json.length > 16) return undefined;
  const [idText, title, description] = [json[0] ?? "", json[10], json[11]];
  if (typeof idText !== "string") return undefined;
  const lists = [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13, 14, 15].map((place) => listOf(json[place]));
  if (lists.includes(undefined)) return undefined;
  const [
    opPlaces,
    wires,
    values,
    xs,
    ys,
    labels,
    attributes,
    seeds,
    marks,
    groups,
    notes,
    units,
    talk,
  ] = lists as (readonly unknown[])[];
  const ids = idText === "" ? [] : idText.split(" ");
  if (ids.length !== opPlaces!.length) return undefined;
  // The file's own check refuses so many; they need not be made for that.
  if (ids.length > limits.nodes) {
    return { format: formatName, version: 1, nodes: new Array(ids.length).fill(null) };
  }
  const nodes: JsonObject[] = [];
  let wire = 0;
  let input = 0;
  for (const [place, id] of ids.entries()) {
    const op = elementAt(opNames, opPlaces![place]);
    if (op === undefined) return undefined;
    const inputs = inputsFrom(wires!, wire, op, place, ids);
    const attrs = attrsFrom(attributes![place] ?? [], op);
    if (inputs === undefined || attrs === undefined) return undefined;
    wire += portsOf(op).length;
    const x = xs![place] ?? null;
    const y = ys![place] ?? null;
    nodes.push({
      id,
      op,
      ...present("label", labels![place]),
      ...(op === "input" && present("value", values![input])),
      ...(op === "input" && present("trainable", marks![input])),
      ...(op === "input" && present("unit", units![input])),
      ...(attrs.length > 0 && { attrs: Object.fromEntries(attrs) }),
      ...(inputs.length > 0 && { inputs: Object.fromEntries(inputs) }),
      ...present("seed", seeds![place]),
      ...((x !== null || y !== null) && { position: { x, y } }),
    });
    if (op === "input") input++;
  }
  const groupObjects = groups!.map((entry) => groupFrom(entry, ids));
  const noteObjects = notes!.map(noteFrom);
  const talkObjects = talk!.map((entry) => talkStepFrom(entry, ids));
  const objects = [...groupObjects, ...noteObjects, ...talkObjects];
  if (objects.includes(undefined)) return undefined;
  return {
    format: formatName,
    version: 1,
    ...present("title", title),
    ...present("description", description),
    nodes,
    groups: groupObjects,
    notes: noteObjects,
    talk: talkObjects,
  };
}

type Entry = readonly [key: string, value: unknown];

function inputsFrom(
  wires: readonly unknown[],
  first: number,
  op: OpName,
  place: number,
  ids: readonly string[],
): readonly Entry[] | undefined {
  const inputs: Entry[] = [];
  for (const [port, name] of portsOf(op).entries()) {
    const code = wires[first + port];
    if (code === 0) continue;
    const source = typeof code === "number" ? ids[sourcePlace(code, place)] : undefined;
    if (source === undefined) return undefined;
    inputs.push([name, source]);
  }
  return inputs;
}

function attrsFrom(json: unknown, op: OpName): readonly Entry[] | undefined {
  if (!Array.isArray(json)) return undefined;
  const names = attributeNamesOf(op);
  const attrs: Entry[] = [];
  for (let at = 0; at < json.length; at += 2) {
    const name = elementAt(names, json[at]);
    if (name === undefined) return undefined;
    attrs.push([name, json[at + 1]]);
  }
  return attrs;
}

function groupFrom(json: unknown, ids: readonly string[]): JsonObject | undefined {
  if (!Array.isArray(json)) return undefined;
  const [id, label, members, collapsed] = json;
  if (!Array.isArray(members)) return undefined;
  const nodes = members.map((member) => elementAt(ids, member) ?? member);
  return { id, ...present("label", label), ...present("collapsed", collapsed), nodes };
}

function noteFrom(json: unknown): JsonObject | undefined {
  if (!Array.isArray(json)) return undefined;
  const [id, text, position, size] = json;
  const [places, lengths] = [pairFrom(position, "x", "y"), pairFrom(size, "width", "height")];
  return { id, text, ...present("position", places), ...present("size", lengths) };
}

function pairFrom(json: unknown, first: string, second: string): JsonObject | undefined {
  if (json === undefined || json === null) return undefined;
  return Array.isArray(json) ? { [first]: json[0], [second]: json[1] } : { pair: json };
}

function listOf(json: unknown): readonly unknown[] | undefined {
  if (json === undefined || json === null) return [];
  return Array.isArray(json) ? json : undefined;
}

/** Undefined where `place` is no place in the list: it may be anything, "length" too. */
function elementAt<Element>(list: readonly Element[], place: unknown): Element | undefined {
  return typeof place === "number" ? list[place] : undefined;
}

/** The key with its value, unless that is absent. */
function present(key: string, value: unknown): JsonObject {
  return value === undefined || value === null ? {} : { [key]: value };
}
