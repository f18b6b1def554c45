import type { Attributes, OpDefinition } from "@chalkgrad/engine";

/** A node's attributes with the op's defaults filled in. */
export function attributesOf(definition: OpDefinition, attrs: Attributes): Attributes {
  return Object.fromEntries(
    definition.attributes.map(({ name, default: fallback }) => [name, attrs[name] ?? fallback]),
  );
}
