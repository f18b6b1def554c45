/** Where things lie along an axis. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** No part is shorter than this share of the longest, but the last. */
const least = 0.6;

/** Where to cut, from the start of what is to be cut to its end, so that no part is longer than `most` and few things are cut through. */
export function cuts(things: readonly Span[], { from, to }: Span, most: number): number[] {
  const ends = things.map((thing) => thing.to + 1);
  const all = [from];
  for (let start = from; to - start > most; start = all.at(-1)!) {
    const last = start + most;
    const places = ends.filter((end) => end >= start + least * most && end <= last);
    let best = last;
    let fewest = cutThrough(things, last);
    for (const place of places) {
      const count = cutThrough(things, place);
      // Of two places as good, the further one makes fewer parts.
      if (count < fewest || (count === fewest && best !== last && place > best)) {
        best = place;
        fewest = count;
      }
    }
    all.push(best);
  }
  return [...all, to];
}

function cutThrough(things: readonly Span[], at: number): number {
  return things.filter(({ from, to }) => from < at && to > at).length;
}
