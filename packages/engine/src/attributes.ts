import type { AttributeDescription, Attributes } from "./ops/op.ts";

/** The first attribute that the op does not take or that is of the wrong kind, and why. */
export function attributeFault(
  descriptions: readonly AttributeDescription[],
  attrs: Attributes,
): { readonly attribute: string; readonly reason: string } | undefined {
  for (const name of Object.keys(attrs)) {
    if (!descriptions.some((description) => description.name === name)) {
      const known = descriptions.map((description) => description.name).join(", ");
      return {
        attribute: name,
        reason: `this op does not take it${known ? ` (it takes ${known})` : " (it takes none)"}`,
      };
    }
  }
  for (const { name, kind, default: fallback, required } of descriptions) {
    const value = attrs[name];
    if (value === undefined || value === null) {
      if (value === null && fallback === null && !required) continue;
      if (value === undefined && !required) continue;
      return { attribute: name, reason: `it must be given: ${EXPECTED[kind]}` };
    }
    if (!isOfKind(value, kind)) {
      return {
        attribute: name,
        reason: `it is ${JSON.stringify(value)}, but must be ${EXPECTED[kind]}`,
      };
    }
  }
  return undefined;
}

const EXPECTED: Readonly<Record<AttributeDescription["kind"], string>> = {
  number: "a finite number",
  integer: "a whole number",
  integers: "a list of whole numbers",
  "integer-or-integers": "a whole number or a list of whole numbers",
  boolean: "true or false",
};

function isOfKind(value: unknown, kind: AttributeDescription["kind"]): boolean {
  switch (kind) {
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    case "integer":
      return Number.isSafeInteger(value);
    case "boolean":
      return typeof value === "boolean";
    case "integers":
      return isIntegerList(value);
    case "integer-or-integers":
      return Number.isSafeInteger(value) || isIntegerList(value);
  }
}

function isIntegerList(value: unknown): boolean {
  return Array.isArray(value) && value.every((entry) => Number.isSafeInteger(entry));
}
