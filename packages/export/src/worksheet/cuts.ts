/** Where things lie along an axis. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Where to cut, from the start of what is to be cut to its end: into as few parts as there can be, none longer than `most`, through
 * as few things as possible, and where that is the same, into parts of one length.
 */
export function cuts(things: readonly Span[], { from, to }: Span, most: number): number[] {
  const count = Math.max(1, Math.ceil((to - from) / most - 1e-9));
  const all = [from];
  for (let left = count - 1; left > 0; left--) {
    const start = all.at(-1)!;
    const first = Math.max(start, to - left * most);
    const last = Math.min(start + most, to);
    const even = Math.min(Math.max(start + (to - start) / (left + 1), first), last);
    const places = things.flatMap((thing) => [thing.from - 1, thing.to + 1]);
    let best = even;
    let fewest = cutThrough(things, even);
    for (const place of places) {
      if (place < first || place > last) continue;
      const through = cutThrough(things, place);
      const isNearer = Math.abs(place - even) < Math.abs(best - even);
      if (through < fewest || (through === fewest && isNearer)) {
        best = place;
        fewest = through;
      }
    }
    all.push(best);
  }
  return [...all, to];
}

function cutThrough(things: readonly Span[], at: number): number {
  return things.filter(({ from, to }) => from < at && to > at).length;
}
