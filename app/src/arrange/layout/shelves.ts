import type { Point, Size } from "@chalkgrad/figure";

const between = 56;
/** How much wider than high the whole should be, as screens are. */
const shape = 1.7;

/** Puts pieces of these sizes next to and below each other, in order, like books on shelves. */
export function shelves(sizes: readonly Size[]): readonly Point[] {
  const area = sizes.reduce(
    (sum, { width, height }) => sum + (width + between) * (height + between),
    0,
  );
  const widest = sizes.reduce((most, { width }) => Math.max(most, width), 0);
  const length = Math.max(widest, Math.sqrt(area * shape));
  let [x, y, tallest] = [0, 0, 0];
  return sizes.map(({ width, height }) => {
    if (x > 0 && x + width > length) {
      y += tallest + between;
      [x, tallest] = [0, 0];
    }
    const corner = { x, y };
    x += width + between;
    tallest = Math.max(tallest, height);
    return corner;
  });
}
