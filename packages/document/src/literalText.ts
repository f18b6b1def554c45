import type { TensorLiteral } from "@chalkgrad/engine";

/** Matrices up to this many characters stand on one line. */
const widest = 80;

/** The shortest text that reads back to the same float64; -0 keeps its sign. */
export function numberText(number: number): string {
  return Object.is(number, -0) ? "-0" : String(number);
}

/**
 * A number or nested lists as JSON: on one line if short, else one row of numbers a line, indented below
 * `indent`; without an indent there is no space at all. Recursion is as deep as the array has axes.
 */
export function literalText(literal: TensorLiteral, indent: string | undefined): string {
  if (typeof literal === "number") return numberText(literal);
  if (indent === undefined) {
    return `[${literal.map((element) => literalText(element, undefined)).join(",")}]`;
  }
  if (literal.every((element) => typeof element === "number")) return rowText(literal);
  const line = lineText(literal, widest);
  if (line !== undefined) return line;
  const inner = `${indent}  `;
  const rows = literal.map((row) => `${inner}${literalText(row, inner)}`);
  return `[\n${rows.join(",\n")}\n${indent}]`;
}

function rowText(row: readonly number[]): string {
  return `[${row.map(numberText).join(", ")}]`;
}

/** The literal on one line, or undefined as soon as that is longer than `most`. */
function lineText(literal: TensorLiteral, most: number): string | undefined {
  if (typeof literal === "number") return numberText(literal);
  const texts: string[] = [];
  let length = 2;
  for (const element of literal) {
    const text = lineText(element, most - length);
    if (text === undefined) return undefined;
    length += text.length + (texts.length > 0 ? 2 : 0);
    if (length > most) return undefined;
    texts.push(text);
  }
  return `[${texts.join(", ")}]`;
}
