import { isOpName, type OpName, opNames, ops } from "@chalkgrad/engine";
import { type JsonObject, kindOf } from "../json/kind.ts";
import { placeOfKey } from "../json/place.ts";
import { type DocumentNode, keys } from "../schema.ts";
import { checkAttributes } from "./attributes.ts";
import type { FaultList } from "./faultList.ts";
import type { Ids } from "./ids.ts";
import { checkLiteral } from "./literal.ts";
import {
  checkBoolean,
  checkKeys,
  checkNumbers,
  checkObject,
  checkText,
  ownValue,
} from "./object.ts";

/** A node as far as it could be read, and how many numbers its value, seed and attributes hold. */
export interface CheckedNode {
  readonly node: DocumentNode;
  readonly numbers: number;
}

/**
 * Checks one node by itself and takes its id; which nodes its inputs name is checked once all ids are
 * known. The node returned is only a node if no fault was added.
 */
export function checkNode(
  json: unknown,
  where: string,
  ids: Ids,
  faults: FaultList,
): CheckedNode | undefined {
  const object = checkObject(json, where, faults);
  if (object === undefined) return undefined;
  checkKeys(object, keys.node, where, faults);
  const id = ids.take(object, where, faults);
  if (id !== undefined) ids.nodes.add(id);
  const op = checkOp(object, where, faults);
  const label = checkText(object, "label", where, faults);
  const value = checkValue(object, op, where, faults);
  const trainable = checkTrainable(object, op, where, faults);
  const unit = checkUnit(object, op, where, faults);
  const attributes = checkPart(object, "attrs", where, faults);
  let numbers = value.numbers;
  if (attributes !== undefined && op !== undefined) {
    numbers += checkAttributes(attributes, op, placeOfKey(where, "attrs"), faults);
  }
  const inputs = checkPart(object, "inputs", where, faults);
  if (inputs !== undefined) checkInputs(inputs, op, placeOfKey(where, "inputs"), faults);
  const seed = ownValue(object, "seed");
  if (seed !== undefined) numbers += checkLiteral(seed, placeOfKey(where, "seed"), faults);
  const position = checkNumbers(object, "position", keys.position, where, faults);
  const node = {
    id,
    op,
    ...(label !== undefined && { label }),
    ...(value.json !== undefined && { value: value.json }),
    ...(trainable !== undefined && { trainable }),
    ...(unit !== undefined && { unit }),
    ...(attributes !== undefined && { attrs: attributes }),
    ...(inputs !== undefined && { inputs }),
    ...(seed !== undefined && { seed }),
    ...(position !== undefined && { position }),
  };
  // Every part was checked above: this is the one place where JSON becomes a node.
  return { node: node as unknown as DocumentNode, numbers };
}

function checkOp(json: JsonObject, where: string, faults: FaultList): OpName | undefined {
  const op = checkText(json, "op", where, faults, "required");
  if (op === undefined || isOpName(op)) return op;
  faults.addUnknown(placeOfKey(where, "op"), op, opNames, (suggestion) => ({
    code: "unknown-op",
    op,
    known: opNames,
    ...suggestion,
  }));
  return undefined;
}

function checkValue(
  json: JsonObject,
  op: OpName | undefined,
  where: string,
  faults: FaultList,
): { json: unknown; numbers: number } {
  const value = ownValue(json, "value");
  const place = placeOfKey(where, "value");
  if (value === undefined) {
    if (op === "input") faults.add(place, { code: "missing-key", key: "value" });
    return { json: undefined, numbers: 0 };
  }
  if (op !== undefined && op !== "input") {
    faults.add(place, { code: "only-input", key: "value", op });
    return { json: undefined, numbers: 0 };
  }
  return { json: value, numbers: checkLiteral(value, place, faults) };
}

function checkTrainable(
  json: JsonObject,
  op: OpName | undefined,
  where: string,
  faults: FaultList,
): boolean | undefined {
  if (ownValue(json, "trainable") !== undefined && op !== undefined && op !== "input") {
    faults.add(placeOfKey(where, "trainable"), { code: "only-input", key: "trainable", op });
    return undefined;
  }
  return checkBoolean(json, "trainable", where, faults);
}

function checkUnit(
  json: JsonObject,
  op: OpName | undefined,
  where: string,
  faults: FaultList,
): string | undefined {
  const unit = checkText(json, "unit", where, faults);
  if (unit === undefined || op === undefined || op === "input") return unit;
  faults.add(placeOfKey(where, "unit"), { code: "only-input", key: "unit", op });
  return undefined;
}

/** An optional inner object; an empty one says nothing and is dropped. */
function checkPart(
  json: JsonObject,
  key: string,
  where: string,
  faults: FaultList,
): JsonObject | undefined {
  const part = ownValue(json, key);
  if (part === undefined) return undefined;
  const object = checkObject(part, placeOfKey(where, key), faults);
  return object !== undefined && Object.keys(object).length > 0 ? object : undefined;
}

function checkInputs(
  json: JsonObject,
  op: OpName | undefined,
  where: string,
  faults: FaultList,
): void {
  for (const port of Object.keys(json)) {
    const place = placeOfKey(where, port);
    const ports: readonly string[] | undefined = op === undefined ? undefined : ops[op].ports;
    if (op !== undefined && ports !== undefined && !ports.includes(port)) {
      faults.addUnknown(place, port, ports, (suggestion) => ({
        code: "unknown-port",
        op,
        port,
        known: ports,
        ...suggestion,
      }));
    }
    const source = json[port];
    if (typeof source !== "string") {
      faults.add(place, { code: "wrong-type", expected: "a text", found: kindOf(source) });
    }
  }
}

/** Adds a fault for every input of a node that names no node of the file. */
export function checkSources(json: unknown, where: string, ids: Ids, faults: FaultList): void {
  const inputs = checkedInputs(json);
  if (inputs === undefined) return;
  for (const port of Object.keys(inputs)) {
    const source = inputs[port];
    if (typeof source !== "string" || ids.nodes.has(source)) continue;
    faults.addUnknown(
      placeOfKey(placeOfKey(where, "inputs"), port),
      source,
      ids.nodes,
      (suggestion) => ({ code: "unknown-source", id: source, ...suggestion }),
    );
  }
}

function checkedInputs(json: unknown): JsonObject | undefined {
  const inputs = (json as { inputs?: unknown } | null | undefined)?.inputs;
  return typeof inputs === "object" && inputs !== null && !Array.isArray(inputs)
    ? (inputs as JsonObject)
    : undefined;
}
