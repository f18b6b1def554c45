/**
 * Finds what somebody may have meant. Comparisons are rationed, because a hostile file could ask for
 * thousands of names among thousands; when the ration is used up there are no more suggestions.
 */
export class Nearest {
  private ration = 100_000;

  /** The candidate most like `name`, or undefined where none is like enough to be worth naming. */
  to(name: string, candidates: Iterable<string>): string | undefined {
    if (name === "" || name.length > 100) return undefined;
    const wanted = name.toLowerCase();
    let best: string | undefined;
    let bestDistance = tolerated(wanted) + 1;
    for (const candidate of candidates) {
      if (this.ration-- <= 0) break;
      if (Math.abs(candidate.length - wanted.length) >= bestDistance) continue;
      const distance = editDistance(wanted, candidate.toLowerCase());
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return best;
  }
}

/** The name among `candidates` that was probably meant by `name`, if any. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  return new Nearest().to(name, candidates);
}

function tolerated(name: string): number {
  return name.length <= 2 ? 0 : name.length <= 4 ? 1 : name.length <= 7 ? 2 : 3;
}

/** Edits (insert, delete, replace, swap of neighbours) that turn one text into the other. */
export function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let least = Math.min(
        last[column]! + 1,
        current[column - 1]! + 1,
        last[column - 1]! + (same ? 0 : 1),
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        from[row - 1] === to[column - 2] &&
        from[row - 2] === to[column - 1];
      if (swapped) least = Math.min(least, beforeLast[column - 2]! + 1);
      current.push(least);
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length]!;
}
