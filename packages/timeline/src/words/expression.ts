/** How tightly an expression holds together: what binds less tightly than its surroundings needs brackets. */
type Level = 0 | 1 | 2 | 3;
const SUM = 0;
const PRODUCT = 1;
const POWER = 2;
const ATOM = 3;

/** A piece of mathematics, as plain text (`(1 − z) × z`) and as TeX. */
export interface Expression {
  readonly text: string;
  readonly tex: string;
  readonly level: Level;
}

/** Something that needs no brackets: a name, a function's value. */
export function atom(text: string, tex: string): Expression {
  return { text, tex, level: ATOM };
}

/** A number as somebody formatted it; a negative one is bracketed wherever two signs would meet. */
export function numeral(value: number, format: (value: number) => string): Expression {
  const text = format(value);
  const level = value < 0 || text.startsWith("-") ? SUM : /[×/]/.test(text) ? PRODUCT : ATOM;
  return { text, tex: texNumber(text), level };
}

/** Whether it is the number zero, however that is formatted. */
export function isZero({ text }: Expression): boolean {
  return /^0(?:[.,]0*)?$/.test(text);
}

/** A small whole number that belongs to a formula: 1, 2. */
export function constant(value: number): Expression {
  return numeral(value, (number) => (number < 0 ? `−${-number}` : String(number)));
}

export function plus(a: Expression, b: Expression): Expression {
  return binary(a, b, " + ", " + ", SUM, SUM, PRODUCT);
}

export function minus(a: Expression, b: Expression): Expression {
  return binary(a, b, " − ", " - ", SUM, SUM, PRODUCT);
}

export function times(a: Expression, b: Expression): Expression {
  return binary(a, b, " × ", " \\cdot ", PRODUCT, PRODUCT, POWER);
}

/** A fraction; in plain text on one line. */
export function over(a: Expression, b: Expression): Expression {
  const { text } = binary(a, b, " / ", "", PRODUCT, PRODUCT, POWER);
  return { text, tex: `\\frac{${a.tex}}{${b.tex}}`, level: PRODUCT };
}

export function negate(a: Expression): Expression {
  const inner = bracketed(a, PRODUCT);
  return { text: `−${inner.text}`, tex: `-${inner.tex}`, level: SUM };
}

export function power(base: Expression, exponent: Expression): Expression {
  const below = bracketed(base, ATOM);
  const above = bracketed(exponent, ATOM);
  const text = exponent.text === "2" ? `${below.text}²` : `${below.text}^${above.text}`;
  return { text, tex: `{${below.tex}}^{${exponent.tex}}`, level: POWER };
}

/** The exponential function as a power of e. */
export function exponential(x: Expression): Expression {
  const text = x.level === ATOM ? `e^${x.text}` : `e^(${x.text})`;
  return { text, tex: `e^{${x.tex}}`, level: POWER };
}

/** A function by its name: `max(x, y)`; `tex` is TeX's name for it. */
export function call(name: string, tex: string, args: readonly Expression[]): Expression {
  // Beside decimal commas, a comma between numbers would be one more.
  const between = args.some(({ text }) => /\d,\d/.test(text)) ? "; " : ", ";
  const inner = args.map((each) => each.text).join(between);
  const innerTex = args.map((each) => each.tex).join(between);
  return atom(`${name}(${inner})`, `${tex}\\left(${innerTex}\\right)`);
}

export function squareRoot(x: Expression): Expression {
  return atom(x.level === ATOM ? `√${x.text}` : `√(${x.text})`, `\\sqrt{${x.tex}}`);
}

export function magnitude(x: Expression): Expression {
  return atom(`|${x.text}|`, `\\left|${x.tex}\\right|`);
}

/** The sum of a list of which only the first ones are given: `a + b + ⋯`. */
export function sumOf(terms: readonly Expression[], count: number): Expression {
  const rest = count > terms.length ? [atom("⋯", "\\cdots")] : [];
  const all = [...terms, ...rest];
  return all.length === 0 ? constant(0) : all.reduce(plus);
}

/** For a place where a factor stands: in brackets if it is a sum. */
export function asFactor(a: Expression): Expression {
  return bracketed(a, PRODUCT);
}

function binary(
  a: Expression,
  b: Expression,
  sign: string,
  texSign: string,
  level: Level,
  left: Level,
  right: Level,
): Expression {
  const [first, second] = [bracketed(a, left), bracketed(b, right)];
  return {
    text: first.text + sign + second.text,
    tex: first.tex + texSign + second.tex,
    level,
  };
}

function bracketed(a: Expression, least: Level): Expression {
  if (a.level >= least) return a;
  return atom(`(${a.text})`, `\\left(${a.tex}\\right)`);
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";

/** A formatted number in TeX: true minus, powers of ten, infinity, decimal comma, fractions on one line. What is no number is text. */
function texNumber(text: string): string {
  const plain = text.replaceAll("−", "-").replace("∞", "\\infty");
  const scientific = /^(-?[\d.,]+)(?:×10([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)|e([+-]?\d+))$/.exec(plain);
  if (scientific) {
    const [, mantissa = "", raised, typed] = scientific;
    const exponent = raised
      ? [...raised].map((each) => "0123456789-"[superscripts.indexOf(each)]).join("")
      : String(Number(typed));
    return `${mantissa.replaceAll(",", "{,}")} \\times 10^{${exponent}}`;
  }
  if (/^-?[\d.,/]+$/.test(plain)) return plain.replaceAll(",", "{,}");
  if (/^-?\\infty$/.test(plain)) return plain;
  return texText(text);
}

const texEscapes: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Any text, however hostile, as TeX: nothing in it is a command. */
export function texText(text: string): string {
  const escaped = text.replace(/[\\~^#$%&_{}]/g, (each) => texEscapes[each] ?? `\\${each}`);
  return `\\text{${escaped}}`;
}
