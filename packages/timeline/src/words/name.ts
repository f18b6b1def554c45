import { atom, type Expression, texText } from "./expression.ts";

const longest = 40;

/**
 * A label as it may stand in a sentence: on one line, without control and direction characters (a right-to-left override
 * would turn the formula round), cut if long.
 */
function plainName(label: string): string {
  const clean = label
    .slice(0, 1_000)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
  const characters = [...clean];
  if (characters.length <= longest) return clean === "" ? "?" : clean;
  return `${characters.slice(0, longest - 1).join("")}…`;
}

/** A name as mathematics: one letter in italics, an identifier as one word (`apple\_num`), all else as text. */
export function named(label: string): Expression {
  const text = plainName(label);
  return atom(text, texName(text));
}

function texName(text: string): string {
  if (/^[A-Za-z]$/.test(text)) return text;
  if (/^[A-Za-z][A-Za-z0-9_]*$/.test(text)) return `\\mathit{${text.replaceAll("_", "\\_")}}`;
  return texText(text);
}

/** The element of a tensor that stands at these indices, counted from 0 as NumPy does; a scalar is just its name. */
export function elementOf(name: Expression, indices: readonly number[]): Expression {
  if (indices.length === 0) return name;
  return atom(`${name.text}[${indices.join(", ")}]`, `${name.tex}_{${indices.join(",")}}`);
}

/** ∂output/∂thing, as a name. */
export function derivative(output: Expression, thing: Expression): Expression {
  return atom(
    `∂${output.text}/∂${thing.text}`,
    `\\frac{\\partial ${output.tex}}{\\partial ${thing.tex}}`,
  );
}
