import { numberText } from "@chalkgrad/document";
import type { TensorLiteral } from "@chalkgrad/engine";

/** About how long a line may become. */
const widest = 88;
const step = "    ";

/** A float of Python that reads back to the same float64. */
export function pythonFloat(number: number): string {
  if (Number.isNaN(number)) return 'float("nan")';
  if (!Number.isFinite(number)) return `float("${number > 0 ? "" : "-"}inf")`;
  const text = numberText(number);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/** A tuple of whole numbers: `(2, 3)`, `(2,)`, `()`. */
export function pythonTuple(entries: readonly number[]): string {
  return entries.length === 1 ? `(${entries[0]},)` : `(${entries.join(", ")})`;
}

/** `prefix` + the nested lists + `suffix`: on one line if it is short, else a row a line. */
export function literalLines(prefix: string, literal: TensorLiteral, suffix: string): string[] {
  const short = lineText(literal, widest - prefix.length - suffix.length);
  if (short !== undefined) return [prefix + short + suffix];
  return blockLines(prefix, literal, suffix, "");
}

/** Recursion is as deep as the array has axes, which the file's limits bound. */
function blockLines(
  prefix: string,
  literal: TensorLiteral,
  suffix: string,
  indent: string,
): string[] {
  if (typeof literal === "number") return [indent + prefix + pythonFloat(literal) + suffix];
  const inner = indent + step;
  const isRow = literal.every((entry) => typeof entry === "number");
  const body = isRow
    ? wrapped(literal, inner)
    : literal.flatMap((entry) => {
        const short = lineText(entry, widest - inner.length - 1);
        return short === undefined ? blockLines("", entry, ",", inner) : [`${inner}${short},`];
      });
  return [`${indent}${prefix}[`, ...body, `${indent}]${suffix}`];
}

/** The numbers of a long row, as many a line as fit. */
function wrapped(row: readonly number[], indent: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const number of row) {
    const text = `${pythonFloat(number)},`;
    if (line !== "" && indent.length + line.length + 1 + text.length > widest) {
      lines.push(indent + line);
      line = "";
    }
    line += line === "" ? text : ` ${text}`;
  }
  return [...lines, indent + line];
}

/** The literal on one line, or undefined as soon as that is longer than `most`. */
function lineText(literal: TensorLiteral, most: number): string | undefined {
  if (typeof literal === "number") return pythonFloat(literal);
  const texts: string[] = [];
  let length = 2;
  for (const entry of literal) {
    const text = lineText(entry, most - length);
    if (text === undefined) return undefined;
    length += text.length + (texts.length > 0 ? 2 : 0);
    if (length > most) return undefined;
    texts.push(text);
  }
  return `[${texts.join(", ")}]`;
}
