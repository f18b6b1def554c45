import type { AttributeValue } from "@chalkgrad/engine";
import type { PlannedNode } from "../codePlan.ts";
import { pythonFloat, pythonTuple } from "./literal.ts";

/** A node's attributes as Python writes them. */
export function attributeTerms({ op, attributes, inputs }: PlannedNode): Record<string, string> {
  const terms: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) terms[name] = attributeTerm(name, value);
  if (op === "transpose") {
    // Reversed axes are spelled out, and counted from the front, so that they can be sorted back.
    const rank = inputs[0]!.shape.length;
    const axes = (attributes.axes as readonly number[] | null) ?? [...Array(rank).keys()].reverse();
    terms.axes = pythonTuple(axes.map((axis) => (axis < 0 ? axis + rank : axis)));
  }
  return terms;
}

function attributeTerm(name: string, value: AttributeValue | undefined): string {
  if (value === null || value === undefined) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "number") return name === "slope" ? pythonFloat(value) : String(value);
  return pythonTuple(value);
}
