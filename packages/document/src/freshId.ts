import { placesOf } from "./nodeIndex.ts";
import type { GraphDocument } from "./schema.ts";

const longest = 64;

/**
 * An id that is legal and free in the document, made from any text: "Mul" gives "Mul", then "Mul_2"; a text without
 * a usable character gives "node". `taken` names further ids to stay clear of, for making several at once.
 */
export function freshId(
  document: GraphDocument,
  base: string,
  taken: { has(id: string): boolean } = new Set<string>(),
): string {
  const others = new Set(
    [...(document.groups ?? []), ...(document.notes ?? [])].map(({ id }) => id),
  );
  const nodes = placesOf(document);
  const isFree = (id: string) => !nodes.has(id) && !others.has(id) && !taken.has(id);
  const stem = stemOf(base);
  if (isFree(stem)) return stem;
  for (let number = 2; ; number++) {
    const suffix = `_${number}`;
    const id = stem.slice(0, longest - suffix.length) + suffix;
    if (isFree(id)) return id;
  }
}

/** The characters of a text that an id may have; accents fall off, everything else becomes one `_`. */
function stemOf(text: string): string {
  const plain = text
    .slice(0, 1_000)
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[^A-Za-z0-9_-]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, longest);
  return plain === "" ? "node" : plain;
}
