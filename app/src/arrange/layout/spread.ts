/**
 * The places nearest to the wished ones (by weighted squares) that keep their order and their
 * distances: `distances[i]` is the least from item `i` to the next. Pools adjacent violators.
 */
export function spread(
  wishes: ArrayLike<number>,
  weights: ArrayLike<number>,
  distances: ArrayLike<number>,
): Float64Array {
  const count = wishes.length;
  const before = new Float64Array(count);
  for (let at = 1; at < count; at++) before[at] = before[at - 1]! + distances[at - 1]!;
  const means: number[] = [];
  const totals: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < count; at++) {
    let mean = wishes[at]! - before[at]!;
    let total = weights[at]!;
    while (means.length > 0 && means.at(-1)! > mean) {
      const held = totals.pop()!;
      mean = (means.pop()! * held + mean * total) / (held + total);
      total += held;
      ends.pop();
    }
    means.push(mean);
    totals.push(total);
    ends.push(at + 1);
  }
  const places = new Float64Array(count);
  let at = 0;
  for (const [pool, end] of ends.entries()) {
    for (; at < end; at++) places[at] = means[pool]! + before[at]!;
  }
  return places;
}
