import { foldText } from "./foldText.ts";

/** What a thing is found by: its names, folded once. */
export type Terms = readonly string[];

export function termsOf(...names: readonly string[]): Terms {
  return names.map(foldText).filter((name) => name !== "");
}

/**
 * How well a query fits: 0 not at all, 1 exactly. Every word of the query must fit some term; a
 * whole term counts more than a beginning, a beginning more than a middle, and letters that merely
 * come in this order least.
 */
export function matchScore(query: string, terms: Terms): number {
  const whole = foldText(query);
  if (whole === "") return 1;
  if (terms.includes(whole)) return 1;
  let worst = 1;
  for (const word of whole.split(/\s+/)) {
    let best = 0;
    for (const term of terms) best = Math.max(best, wordScore(word, term));
    worst = Math.min(worst, best);
    if (worst === 0) return 0;
  }
  return worst;
}

/** What fits, the best first; what fits equally well keeps its order. */
export function bestMatches<Item>(
  query: string,
  items: readonly Item[],
  terms: (item: Item) => Terms,
): readonly Item[] {
  return items
    .map((item) => ({ item, score: matchScore(query, terms(item)) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item);
}

function wordScore(word: string, term: string): number {
  if (term === word) return 0.95;
  const at = term.indexOf(word);
  // Of two beginnings, the one that leaves less open.
  const share = word.length / term.length;
  if (at === 0) return 0.8 + 0.1 * share;
  if (at > 0) return /[\s_.-]/.test(term[at - 1]!) ? 0.6 + 0.1 * share : 0.4 + 0.1 * share;
  return word.length > 2 && isSubsequence(word, term) ? 0.1 + 0.1 * share : 0;
}

/** Letters in this order, the first one at the beginning of a word: `smx` finds softmax. */
function isSubsequence(word: string, term: string): boolean {
  const starts = /^[a-z]/.test(word) ? term.split(/(?<=[\s_.-])/) : [];
  let from = 0;
  for (const start of starts) {
    if (start.startsWith(word[0]!) && runsThrough(word, term.slice(from))) return true;
    from += start.length;
  }
  return false;
}

function runsThrough(word: string, term: string): boolean {
  let at = 0;
  for (const letter of term) if (letter === word[at]) at++;
  return at === word.length;
}
