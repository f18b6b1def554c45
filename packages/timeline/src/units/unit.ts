/**
 * A unit as a product of symbols with exponents: `円/個` is 円¹ · 個⁻¹. A plain number has none. Symbols are whatever people write; nothing
 * is converted (cm is not 0.01 m).
 */
export type Unit = ReadonlyMap<string, number>;

export const plainNumber: Unit = new Map();

export function product(a: Unit, b: Unit): Unit {
  return combined(a, b, 1);
}

export function quotient(a: Unit, b: Unit): Unit {
  return combined(a, b, -1);
}

export function raised(unit: Unit, exponent: number): Unit {
  if (exponent === 0) return plainNumber;
  return new Map([...unit].map(([symbol, each]) => [symbol, each * exponent]));
}

export function isPlain(unit: Unit): boolean {
  return unit.size === 0;
}

export function sameUnit(a: Unit, b: Unit): boolean {
  return a.size === b.size && [...a].every(([symbol, exponent]) => b.get(symbol) === exponent);
}

function combined(a: Unit, b: Unit, sign: 1 | -1): Unit {
  const unit = new Map(a);
  for (const [symbol, exponent] of b) {
    const sum = (unit.get(symbol) ?? 0) + sign * exponent;
    if (sum === 0) unit.delete(symbol);
    else unit.set(symbol, sum);
  }
  return unit;
}

const longest = 100;
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";
const token = /\s*([·*×⋅]|\/|\(|\)|\^-?\d+(?:\.\d+)?|[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+|[^\s·*×⋅/()^⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/uy;

/**
 * Reads `円/個`, `m/s^2`, `kg·m²`, `W/(m² K)`: symbols with exponents, `·` (also `*`, `×` or a space) and `/` from left to right, brackets; `1` is the plain
 * number. Any other text is taken as one symbol.
 */
export function unitFrom(text: string): Unit {
  const clean = text
    .slice(0, 1_000)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, " ")
    .trim();
  if (clean === "") return plainNumber;
  const whole: Unit = new Map([[clean.slice(0, longest), 1]]);
  return clean.length > longest ? whole : (parsed(clean) ?? whole);
}

function parsed(text: string): Unit | undefined {
  const unit = new Map<string, number>();
  /** The sign of what follows, one for each open bracket; a bracket behind a division turns all that is in it round. */
  const signs = [1];
  let sign = 1;
  /** The symbol just read, and whether it stands above or below: an exponent may follow. */
  let last: string | undefined;
  let lastSign = 1;
  let due = true;
  for (let at = 0; at < text.length; at = token.lastIndex) {
    token.lastIndex = at;
    const [, piece] = token.exec(text) ?? [];
    if (piece === undefined) return undefined;
    const exponent = exponentOf(piece);
    if (piece === "(") {
      signs.push(signs.at(-1)! * sign);
      sign = 1;
      due = true;
    } else if (piece === ")") {
      if (due || signs.length === 1) return undefined;
      signs.pop();
      sign = 1;
      last = undefined;
    } else if (piece === "/" || /^[·*×⋅]$/.test(piece)) {
      if (due) return undefined;
      sign = piece === "/" ? -1 : 1;
      due = true;
    } else if (exponent !== undefined) {
      if (due || last === undefined || exponent === 0) return undefined;
      // The symbol was counted once with its sign: the exponent says how often.
      const own = lastSign * (exponent - 1);
      unit.set(last, (unit.get(last) ?? 0) + own);
      last = undefined;
    } else {
      if (/^[\d.,+-]+$/.test(piece) && piece !== "1") return undefined;
      lastSign = signs.at(-1)! * sign;
      last = piece === "1" ? undefined : piece;
      if (last !== undefined) unit.set(last, (unit.get(last) ?? 0) + lastSign);
      sign = 1;
      due = false;
    }
  }
  if (due || signs.length > 1) return undefined;
  for (const [symbol, exponent] of unit) if (exponent === 0) unit.delete(symbol);
  return unit;
}

function exponentOf(piece: string): number | undefined {
  if (piece.startsWith("^")) return Number(piece.slice(1));
  if (!superscripts.includes(piece[0]!)) return undefined;
  const digits = [...piece].map((each) => "0123456789-"[superscripts.indexOf(each)]).join("");
  return Number(digits);
}

/** The unit as text that `unitFrom` reads back: `円/個`, `W/(m²·K)`, `1/s`; empty for a plain number. */
export function unitText(unit: Unit): string {
  const above: string[] = [];
  const below: string[] = [];
  for (const [symbol, exponent] of unit) {
    (exponent > 0 ? above : below).push(symbol + exponentText(Math.abs(exponent)));
  }
  const top = above.length === 0 && below.length > 0 ? "1" : above.join("·");
  if (below.length === 0) return top;
  return below.length === 1 ? `${top}/${below[0]}` : `${top}/(${below.join("·")})`;
}

function exponentText(exponent: number): string {
  if (exponent === 1) return "";
  if (!Number.isInteger(exponent)) return `^${exponent}`;
  return [...String(exponent)].map((digit) => superscripts[Number(digit)]).join("");
}
