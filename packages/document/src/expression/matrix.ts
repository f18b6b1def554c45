import type { TensorLiteral } from "@chalkgrad/engine";
import { limits } from "../limits.ts";
import type { Cursor } from "./cursor.ts";
import { unreadable } from "./cursor.ts";
import { type Span, spanBetween } from "./token.ts";

/** What stands at a depth of the nesting: numbers (undefined), or lists of one length. */
interface Level {
  length: number | undefined;
}

/** Reads `[[1, -0.5], [-2, 3]]`; the cursor stands at the opening bracket. */
export function matrixAt(cursor: Cursor): { readonly value: TensorLiteral; readonly span: Span } {
  const first = cursor.token;
  const levels: Level[] = [];
  const value = elementAt(cursor, 0, levels);
  return { value, span: spanBetween(first, cursor.previous) };
}

/** A number with or without a sign; the cursor stands at it. Undefined where there is none. */
export function signedNumberAt(cursor: Cursor): number | undefined {
  const isSigned = cursor.is("-") || cursor.is("+");
  if ((isSigned ? cursor.following : cursor.token).kind !== "number") return undefined;
  const sign = isSigned ? cursor.take().text : "+";
  const number = numberOf(cursor.take().text);
  return sign === "-" ? -number : number;
}

export function numberOf(text: string): number {
  return Number(text.replaceAll("_", ""));
}

/** Recursion is as deep as an array has axes. */
function elementAt(cursor: Cursor, depth: number, levels: Level[]): TensorLiteral {
  const start = cursor.token;
  const number = signedNumberAt(cursor);
  if (number !== undefined) {
    holdToFirst(cursor, spanBetween(start, cursor.previous), undefined, depth, levels);
    return number;
  }
  if (!cursor.is("[")) cursor.unexpected("matrix-element");
  if (depth === limits.axes) {
    cursor.faults.add(start, { code: "too-deep", limit: limits.axes });
    throw unreadable;
  }
  cursor.open();
  const elements: TensorLiteral[] = [];
  while (!cursor.is("]")) {
    elements.push(elementAt(cursor, depth + 1, levels));
    if (!cursor.is(",")) break;
    cursor.take();
  }
  cursor.close("comma-or-closing");
  holdToFirst(cursor, spanBetween(start, cursor.previous), elements.length, depth, levels);
  return elements;
}

/** Holds what stands at this depth to what stood there first. */
function holdToFirst(
  cursor: Cursor,
  span: Span,
  length: number | undefined,
  depth: number,
  levels: Level[],
): void {
  levels[depth] ??= { length };
  const expected = levels[depth].length;
  if (expected !== length) cursor.faults.add(span, { code: "ragged", expected, found: length });
}
