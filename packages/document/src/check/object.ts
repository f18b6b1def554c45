import { isObject, type JsonObject, kindOf } from "../json/kind.ts";
import { placeOfKey } from "../json/place.ts";
import type { FaultList } from "./faultList.ts";
import { checkFinite } from "./literal.ts";

/** The object, or undefined and a fault. */
export function checkObject(
  json: unknown,
  where: string,
  faults: FaultList,
): JsonObject | undefined {
  if (isObject(json)) return json;
  faults.add(where, { code: "wrong-type", expected: "an object", found: kindOf(json) });
  return undefined;
}

/** Adds a fault for every key of the object that is not among the known ones. */
export function checkKeys(
  json: JsonObject,
  known: readonly string[],
  where: string,
  faults: FaultList,
): void {
  for (const key of Object.keys(json)) {
    if (known.includes(key)) continue;
    faults.addUnknown(placeOfKey(where, key), key, known, (suggestion) => ({
      code: "unknown-key",
      key,
      known,
      ...suggestion,
    }));
  }
}

/** The own value of a key; undefined where there is none. */
export function ownValue(json: JsonObject, key: string): unknown {
  return Object.hasOwn(json, key) ? json[key] : undefined;
}

/** The text at `key`, or undefined; a fault where it is no text, or where it is required and missing. */
export function checkText(
  json: JsonObject,
  key: string,
  where: string,
  faults: FaultList,
  need: "required" | "optional" = "optional",
): string | undefined {
  const text = ownValue(json, key);
  if (typeof text === "string") return text;
  const place = placeOfKey(where, key);
  if (text !== undefined) {
    faults.add(place, { code: "wrong-type", expected: "a text", found: kindOf(text) });
  } else if (need === "required") faults.add(place, { code: "missing-key", key });
  return undefined;
}

/** True or false at `key`, or undefined; a fault where it is neither. */
export function checkBoolean(
  json: JsonObject,
  key: string,
  where: string,
  faults: FaultList,
): boolean | undefined {
  const flag = ownValue(json, key);
  if (flag === undefined || typeof flag === "boolean") return flag;
  const place = placeOfKey(where, key);
  faults.add(place, { code: "wrong-type", expected: "true or false", found: kindOf(flag) });
  return undefined;
}

/** The list at `key`, or undefined; a fault where it is no list, or where it is required and missing. */
export function checkList(
  json: JsonObject,
  key: string,
  where: string,
  faults: FaultList,
  need: "required" | "optional" = "optional",
): readonly unknown[] | undefined {
  const list = ownValue(json, key);
  if (Array.isArray(list)) return list;
  const place = placeOfKey(where, key);
  if (list !== undefined) {
    faults.add(place, { code: "wrong-type", expected: "a list", found: kindOf(list) });
  } else if (need === "required") faults.add(place, { code: "missing-key", key });
  return undefined;
}

/** An object of exactly these finite numbers (a position, a size), or undefined. */
export function checkNumbers<Key extends string>(
  json: JsonObject,
  key: string,
  numberKeys: readonly Key[],
  where: string,
  faults: FaultList,
): Readonly<Record<Key, number>> | undefined {
  const inner = ownValue(json, key);
  if (inner === undefined) return undefined;
  const place = placeOfKey(where, key);
  const object = checkObject(inner, place, faults);
  if (object === undefined) return undefined;
  checkKeys(object, numberKeys, place, faults);
  const found: [Key, number][] = [];
  for (const numberKey of numberKeys) {
    const number = ownValue(object, numberKey);
    const numberPlace = placeOfKey(place, numberKey);
    if (number === undefined) faults.add(numberPlace, { code: "missing-key", key: numberKey });
    else if (typeof number !== "number") {
      faults.add(numberPlace, { code: "wrong-type", expected: "a number", found: kindOf(number) });
    } else {
      checkFinite(number, numberPlace, faults);
      found.push([numberKey, number]);
    }
  }
  return Object.fromEntries(found) as Record<Key, number>;
}
