/** Who compiles: pdflatex knows no Japanese, lualatex does. */
export type TexEngine = "pdflatex" | "lualatex";

/** TeX's own signs, and pairs that its fonts would join. */
const escapes: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "#": "\\#",
  $: "\\$",
  "%": "\\%",
  "&": "\\&",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
  '"': "\\textquotedbl{}",
  "`": "\\textasciigrave{}",
  "'": "\\textquotesingle{}",
  "-": "{-}",
  ",": "{,}",
  "[": "{[}",
  "]": "{]}",
};

const accents: Readonly<Record<string, string>> = {
  "\u0300": "\\`",
  "\u0301": "\\'",
  "\u0302": "\\^",
  "\u0303": "\\~",
  "\u0304": "\\=",
  "\u0306": "\\u",
  "\u0307": "\\.",
  "\u0308": '\\"',
  "\u030a": "\\r",
  "\u030b": "\\H",
  "\u030c": "\\v",
  "\u0327": "\\c",
};

const letters: Readonly<Record<string, string>> = {
  ß: "\\ss{}",
  æ: "\\ae{}",
  Æ: "\\AE{}",
  ø: "\\o{}",
  Ø: "\\O{}",
  œ: "\\oe{}",
  Œ: "\\OE{}",
  ł: "\\l{}",
  Ł: "\\L{}",
  "–": "--",
  "—": "---",
  "‘": "`",
  "’": "'",
  "“": "``",
  "”": "''",
  "…": "\\dots{}",
  "§": "\\S{}",
  "©": "\\copyright{}",
  "£": "\\pounds{}",
  "°": "\\ensuremath{^\\circ}",
};

/** Signs and Greek letters, in the order of the TeX commands beside them. */
const mathSigns: Readonly<Record<string, string>> = {
  "×": "\\times",
  "÷": "\\div",
  "·": "\\cdot",
  "−": "-",
  "±": "\\pm",
  "∂": "\\partial",
  "∇": "\\nabla",
  "∑": "\\sum",
  "√": "\\surd",
  "∞": "\\infty",
  "→": "\\to",
  "←": "\\leftarrow",
  "≤": "\\le",
  "≥": "\\ge",
  "≠": "\\ne",
  "≈": "\\approx",
  "½": "\\frac12",
  "¼": "\\frac14",
  "′": "'",
  ŷ: "\\hat y",
  ...greek(),
};

function greek(): Record<string, string> {
  const names =
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega";
  const table: Record<string, string> = { Γ: "\\Gamma", Δ: "\\Delta", Θ: "\\Theta" };
  const capitals = { Λ: "Lambda", Ξ: "Xi", Π: "Pi", Σ: "Sigma", Φ: "Phi", Ψ: "Psi", Ω: "Omega" };
  for (const [letter, name] of Object.entries(capitals)) table[letter] = `\\${name}`;
  const lower = [..."αβγδεζηθικλμνξοπρστυφχψω"];
  for (const [index, name] of names.split(" ").entries()) {
    table[lower[index]!] = name === "omicron" ? "o" : `\\${name}`;
  }
  return { ...table, µ: "\\mu" };
}

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const lowered = "₀₁₂₃₄₅₆₇₈₉";

const japanese =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60ー]/u;

/**
 * A label as TeX source, in ASCII but for Japanese. Where a character is beyond the engine, the whole label
 * becomes `instead`, which must be plain letters, digits, `-` and `_`: half a name would be a wrong one.
 */
export function texLabel(label: string, instead: string, engine: TexEngine): string {
  let tex = "";
  for (const character of label.normalize("NFC")) {
    const written = texCharacter(character, engine);
    if (written === undefined) return texLabel(instead, "", engine);
    tex += written;
  }
  return tex;
}

/** Whether the label is set in Japanese type, so that the preamble has to load one. */
export function isJapanese(label: string): boolean {
  return japanese.test(label);
}

function texCharacter(character: string, engine: TexEngine): string | undefined {
  if (Object.hasOwn(escapes, character)) return escapes[character];
  if (/^[ -~]$/.test(character)) return character;
  if (Object.hasOwn(letters, character)) return letters[character];
  if (Object.hasOwn(mathSigns, character)) return `\\ensuremath{${mathSigns[character]}}`;
  if (raised.includes(character)) return `\\ensuremath{^{${raised.indexOf(character)}}}`;
  if (lowered.includes(character)) return `\\ensuremath{_{${lowered.indexOf(character)}}}`;
  if (character === "⁻") return "\\ensuremath{^{-}}";
  if (engine === "lualatex" && japanese.test(character)) return character;
  return accented(character);
}

function accented(character: string): string | undefined {
  const [letter = "", accent = "", ...more] = character.normalize("NFD");
  if (more.length > 0 || !/^[A-Za-z]$/.test(letter) || !Object.hasOwn(accents, accent)) {
    return undefined;
  }
  return `${accents[accent]}{${letter}}`;
}
