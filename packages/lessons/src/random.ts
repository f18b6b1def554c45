/**
 * Numbers that look random and are the same everywhere: Park and Miller's minimal standard generator. Good enough to break the
 * symmetry of weights, and for nothing else. Source: CACM 31 (10), 1988, "Random number generators: good ones are hard to find".
 */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** A matrix of numbers between −scale and scale, with three decimals, so that a class can read them. */
export function randomMatrix(
  rows: number,
  columns: number,
  scale: number,
  seed: number,
): readonly (readonly number[])[] {
  const random = randomNumbers(seed);
  return Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => rounded((2 * random() - 1) * scale)),
  );
}

export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
