import {
  type DocumentGroup,
  type DocumentNode,
  type DocumentNote,
  displayName,
  type GraphDocument,
} from "@chalkgrad/document";
import type { Tensor } from "@chalkgrad/engine";
import { type NumberFormat, numberText, usualNumbers } from "@chalkgrad/figure";
import { foldText } from "./foldText.ts";
import { matchScore, type Terms, termsOf } from "./matchScore.ts";
import { opTerms } from "./opTerms.ts";

/** The value that a node shows; undefined where it shows none. */
export type ShownValue = (id: string) => Tensor | undefined;

/** Larger tensors are looked up by name: thousands of numbers would match anything. */
const mostNumbers = 64;

/** From this many characters on a number may be shown rounded. */
const roundedFrom = 6;

/** A loose match of scattered letters is help among thirty ops and noise among thousands of nodes. */
const least = 0.3;

/** A text that only mentions a thing stands behind the thing itself. */
const noteScore = 0.45;

const nameTerms = new WeakMap<object, Terms>();

/** One thing of the graph that was looked for. */
export type Found =
  | { readonly kind: "node"; readonly id: string; readonly thing: DocumentNode }
  | { readonly kind: "group"; readonly id: string; readonly thing: DocumentGroup }
  | { readonly kind: "note"; readonly id: string; readonly thing: DocumentNote };

/**
 * What a query may mean, the best first, then in the order of the file: nodes by label, id and op
 * in both languages and, for a number, by the value that they show; groups by name; notes by what
 * is written in them.
 */
export function findThings(
  document: GraphDocument,
  query: string,
  shownValue: ShownValue,
  numbers: NumberFormat = usualNumbers,
): readonly Found[] {
  const folded = foldText(query);
  if (folded === "") return [];
  const number = numbers.decimalSign === "comma" ? folded.replace(",", ".") : folded;
  const isNumber = /^[-+]?\d*(?:\.?\d*(?:e[-+]?\d*)?|\/\d*)$/.test(number) && /\d/.test(number);
  // An op is scored once, not once a node.
  const opScores = new Map<string, number>();
  const found: { readonly found: Found; readonly score: number }[] = [];
  const keep = (score: number, each: Found) => {
    if (score >= least) found.push({ found: each, score });
  };
  for (const node of document.nodes) {
    const known = opScores.get(node.op);
    const opScore = known ?? matchScore(query, opTerms(node.op));
    if (known === undefined) opScores.set(node.op, opScore);
    // Who asks for sums means first what is called so.
    let score = Math.max(matchScore(query, nameTermsOf(node)), opScore * 0.9);
    if (isNumber && score < 1)
      score = Math.max(score, valueScore(number, shownValue(node.id), numbers));
    keep(score, { kind: "node", id: node.id, thing: node });
  }
  for (const group of document.groups ?? []) {
    keep(matchScore(query, nameTermsOf(group)), { kind: "group", id: group.id, thing: group });
  }
  for (const note of document.notes ?? []) {
    const score = foldText(note.text).includes(folded) ? noteScore : 0;
    keep(score, { kind: "note", id: note.id, thing: note });
  }
  return found.sort((a, b) => b.score - a.score).map(({ found }) => found);
}

function nameTermsOf(named: DocumentNode | DocumentGroup): Terms {
  const before = nameTerms.get(named);
  if (before) return before;
  const terms = [...new Set(termsOf(displayName(named), named.id))];
  nameTerms.set(named, terms);
  return terms;
}

function valueScore(query: string, tensor: Tensor | undefined, numbers: NumberFormat): number {
  const format = { ...numbers, decimalSign: "point" } as const;
  if (!tensor || tensor.data.length > mostNumbers) return 0;
  let best = 0;
  for (const value of tensor.data) {
    const digits = String(value);
    if (digits === query || Number(query) === value) return 1;
    // As usual, only a long number is shown otherwise than with all its digits; thousands are looked at a key.
    const isPlain = numbers.kind === "usual" && digits.length < roundedFrom;
    const texts = isPlain ? [digits] : [digits, foldText(numberText(value, undefined, format))];
    if (texts.some((text) => text.startsWith(query))) best = Math.max(best, 0.7);
    else if (texts.some((text) => text.includes(query))) best = Math.max(best, 0.5);
  }
  return best;
}
