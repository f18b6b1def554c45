import { type AttributeDescription, type OpName, ops } from "@chalkgrad/engine";
import type { JsonKind } from "../fault.ts";
import { type JsonObject, kindOf } from "../json/kind.ts";
import { placeOfIndex, placeOfKey } from "../json/place.ts";
import type { FaultList } from "./faultList.ts";
import { checkFinite } from "./literal.ts";

/**
 * Checks the attributes of an op: their names, and that each has a JSON type that the op can take. Whether the
 * number fits the shapes (an axis that is not there) is the graph's problem, found when it runs.
 * Returns how many numbers the attributes hold.
 */
export function checkAttributes(
  json: JsonObject,
  op: OpName,
  where: string,
  faults: FaultList,
): number {
  const descriptions: readonly AttributeDescription[] = ops[op].attributes;
  const known = descriptions.map((description) => description.name);
  let numbers = 0;
  for (const name of Object.keys(json)) {
    const place = placeOfKey(where, name);
    const description = descriptions.find((each) => each.name === name);
    if (description === undefined) {
      faults.addUnknown(place, name, known, (suggestion) => ({
        code: "unknown-attribute",
        op,
        attribute: name,
        known,
        ...suggestion,
      }));
    } else numbers += checkAttribute(json[name], description, place, faults);
  }
  return numbers;
}

function checkAttribute(
  json: unknown,
  description: AttributeDescription,
  where: string,
  faults: FaultList,
): number {
  const { kind } = description;
  if (json === null && description.default === null) return 0;
  if (kind === "boolean") {
    if (typeof json !== "boolean") refuse(json, "true or false", where, faults);
    return 0;
  }
  const takesNumber = kind !== "integers";
  const takesList = kind === "integers" || kind === "integer-or-integers";
  if (takesNumber && typeof json === "number") {
    checkFinite(json, where, faults);
    return 1;
  }
  if (!takesList || !Array.isArray(json)) {
    const isOptional = description.default === null;
    refuse(json, expectedKind(takesNumber, takesList, isOptional), where, faults);
    return 0;
  }
  for (const [index, element] of json.entries()) {
    const place = placeOfIndex(where, index);
    if (typeof element === "number") checkFinite(element, place, faults);
    else refuse(element, "a number", place, faults);
  }
  return json.length;
}

function expectedKind(takesNumber: boolean, takesList: boolean, isOptional: boolean): JsonKind {
  if (!takesList) return "a number";
  if (!takesNumber) return "a list";
  return isOptional ? "a number, a list of numbers or null" : "a number or a list of numbers";
}

function refuse(json: unknown, expected: JsonKind, where: string, faults: FaultList): void {
  faults.add(where, { code: "wrong-type", expected, found: kindOf(json) });
}
