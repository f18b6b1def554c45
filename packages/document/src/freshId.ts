import { placesOf } from "./nodeIndex.ts";
import type { GraphDocument } from "./schema.ts";

const longest = 64;

interface Taken {
  has(id: string): boolean;
}

/**
 * An id that is legal and free in the document, made from any text: "Mul" gives "Mul", then "Mul_2"; a text without
 * a usable character gives "node". It is none that a prepared step of the talk still names: a step whose node is gone
 * must not come to mean another. `taken` names further ids to stay clear of, for making several at once.
 */
export function freshId(
  document: GraphDocument,
  base: string,
  taken: Taken = new Set<string>(),
): string {
  const kept = new Set(document.talk?.map(({ node }) => node));
  return freshIds(document, { has: (id) => taken.has(id) || kept.has(id) })(base);
}

/** The same for many ids: each one stays clear of those before it, in time that does not grow with their number. */
export function freshIds(
  document: GraphDocument,
  taken: Taken = new Set<string>(),
): (base: string) => string {
  const others = new Set(
    [...(document.groups ?? []), ...(document.notes ?? [])].map(({ id }) => id),
  );
  const nodes = placesOf(document);
  const made = new Set<string>();
  const nextNumbers = new Map<string, number>();
  const isFree = (id: string) =>
    !nodes.has(id) && !others.has(id) && !taken.has(id) && !made.has(id);
  return (base) => {
    const stem = stemOf(base);
    for (let number = nextNumbers.get(stem) ?? 1; ; number++) {
      const suffix = number === 1 ? "" : `_${number}`;
      const id = stem.slice(0, longest - suffix.length) + suffix;
      if (!isFree(id)) continue;
      nextNumbers.set(stem, number + 1);
      made.add(id);
      return id;
    }
  };
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
