import type { TensorLiteral } from "@chalkgrad/engine";
import { type DecimalSign, exactText, localized } from "@chalkgrad/figure";
import type { MessageKey } from "../i18n/texts.ts";

/** What a person typed as a value: a tensor, or the reason why it is none. */
export type ReadValue =
  | { readonly value: TensorLiteral }
  | { readonly fault: Extract<MessageKey, `value.${string}`> };

/**
 * Reads a number or a matrix as people type it: `1.1`, `.5`, `−3`, `1e-3`, `[[1, -0.5], [-2, 3]]`,
 * full-width digits and brackets included. Rows must have one length. The decimal point is always taken, the comma where it
 * is the person's decimal sign; a comma that could also stand between two numbers is refused.
 */
export function readValue(typed: string, sign: DecimalSign = "point"): ReadValue {
  const plain = typed.normalize("NFKC").replaceAll("−", "-").replaceAll("、", ", ").trim();
  const pointed = sign === "comma" ? withPoints(plain) : plain;
  if (pointed === undefined) return { fault: "value.comma" };
  const text = withoutPython(pointed);
  if (text === "") return { fault: "value.empty" };
  let value: unknown;
  try {
    value = JSON.parse(asJson(text));
  } catch {
    return { fault: "value.unreadable" };
  }
  const shape = shapeOf(value);
  if (shape === "ragged") return { fault: "value.ragged" };
  if (shape === "infinite") return { fault: "value.infinite" };
  if (shape === "other") return { fault: "value.unreadable" };
  return { value: value as TensorLiteral };
}

/**
 * The text that a value's field begins with; `readValue` gives the value back. A list of one number has nothing between its
 * numbers that would tell a decimal comma from a comma of the list, so a last semicolon tells: `[1,5;]`.
 */
export function valueText(value: TensorLiteral, sign: DecimalSign = "point"): string {
  const text = literalText(value, sign);
  const couldBeTwo = text.startsWith("[") && text.includes(",") && !text.includes(";");
  return sign === "comma" && couldBeTwo ? text.replace("]", ";]") : text;
}

function literalText(value: TensorLiteral, sign: DecimalSign): string {
  if (typeof value === "number") return localized(exactText(value), sign);
  return `[${value.map((each) => literalText(each, sign)).join(sign === "comma" ? "; " : ", ")}]`;
}

/**
 * Decimal commas as points: those of a single number, and in a list those that stand between digits where semicolons part its
 * numbers. Undefined where a comma could be either.
 */
function withPoints(text: string): string | undefined {
  if (!text.includes("[")) {
    const isOne = (text.match(/[.,]/g) ?? []).length <= 1;
    return isOne ? text.replace(",", ".") : text.includes(",") ? undefined : text;
  }
  const between = /(?<=\d),(?=\d)/g;
  if (text.includes(";")) return text.replace(between, ".").replaceAll(";", ",");
  return between.test(text) ? undefined : text;
}

/** What NumPy prints: `array([[1., 2.], [3., 4.]], dtype=…)`, and rows without commas. */
function withoutPython(text: string): string {
  return text
    .replace(/^(?:np\.|numpy\.)?array\((.*?)(?:,\s*dtype=[\w.]+)?\)$/s, "$1")
    .replace(/(?<=[\d.\]])\s+(?=[-+.\d[])/g, ", ")
    .replace(/(?<=\d)_(?=\d)/g, "");
}

/** Numbers that JSON does not allow but people write: `.5`, `5.`, `+3`, `007`, a trailing comma. */
function asJson(text: string): string {
  return text
    .replace(/(?<![\w.])[+]?(-?)0*(\d*)(\.\d*)?(e[+-]?\d+)?(?![\w.])/gi, (match, ...parts) => {
      const [sign, whole, fraction = "", exponent = ""] = parts as string[];
      if (!/\d/.test(match)) return match;
      const digits = fraction === "." ? "" : fraction;
      return `${sign}${whole || "0"}${digits}${exponent}`;
    })
    .replace(/,\s*\]/g, "]");
}

type Shape = readonly number[] | "ragged" | "infinite" | "other";

/** Deeper than any tensor that a person types; a guard against a stack of brackets. */
const deepest = 16;

function shapeOf(value: unknown, depth = 0): Shape {
  if (typeof value === "number") return Number.isFinite(value) ? [] : "infinite";
  if (!Array.isArray(value) || depth === deepest) return "other";
  let inner: readonly number[] | undefined;
  for (const item of value) {
    const shape = shapeOf(item, depth + 1);
    if (typeof shape === "string") return shape;
    inner ??= shape;
    if (shape.join() !== inner.join() || shape.length !== inner.length) return "ragged";
  }
  return [value.length, ...(inner ?? [])];
}
