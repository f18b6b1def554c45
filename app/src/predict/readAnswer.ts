import { parseExpression } from "@chalkgrad/document";
import { compile } from "@chalkgrad/engine";
import type { Answer } from "@chalkgrad/timeline";

/** An answer that was worked out from numbers which themselves were rounded. */
const workedOut = 0.005;

/**
 * What somebody typed, as a number or as what an expression comes to (`1.1*100`); none where it is neither. With a comma
 * in it there may be two ways to read it: 1,100 is eleven hundred to some, and a little over one to others.
 */
export function readAnswer(typed: string): readonly Answer[] {
  const plain = typed.normalize("NFKC").replaceAll("−", "-").trim();
  const point = plain.replace(/(\d),(?=\d)/g, "$1.");
  const grouped = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(",", "") : point;
  return [...new Set([point, grouped])].flatMap(
    (text) => numberFrom(text) ?? workedOutFrom(text) ?? [],
  );
}

/** `sign`, digits with a point among them, and a power of ten. */
const written = /^[-+]?(\d*)(?:\.(\d*))?(?:e([-+]?\d+))?$/i;

function numberFrom(text: string): Answer | undefined {
  const found = written.exec(text);
  const value = Number(text);
  if (!found || text === "" || !Number.isFinite(value)) return undefined;
  const [, whole = "", decimals = "", exponent = "0"] = found;
  const digits = (whole + decimals).replace(/^0+/, "").length;
  // One digit is a number, not a rounded one: 1 is no answer where 1.1 is asked for.
  const slack = digits < 2 ? 0 : 0.5 * 10 ** (Number(exponent) - decimals.length);
  return { value, slack };
}

function workedOutFrom(text: string): Answer | undefined {
  const parsed = parseExpression(text.replaceAll("^", "**"));
  const [result] = parsed.ok ? parsed.results : [];
  // A name would be an input that nobody gave a value.
  if (!parsed.ok || result === undefined || parsed.names.size > 0 || parsed.results.length > 1) {
    return undefined;
  }
  const tensor = compile({ nodes: parsed.nodes }).value(result);
  const value = tensor?.shape.length === 0 ? tensor.data[0]! : Number.NaN;
  return Number.isFinite(value) ? { value, slack: workedOut * Math.abs(value) } : undefined;
}
