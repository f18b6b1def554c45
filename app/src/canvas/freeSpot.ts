import type { Point, Rect, Size } from "@chalkgrad/figure";

interface Surroundings {
  /** What must not be covered. */
  readonly obstacles: readonly Rect[];
  /** What had better not be covered. */
  readonly neighbours: readonly Rect[];
  readonly bounds: Rect;
}

/** How far from its place a card may stand, and in what steps it is looked for. */
const farthest = 220;
const step = 10;
/** Which share of a card that stands below or above lies to the left of its place. */
const leftShares = [0.5, 0.15, 0.85];

/** The top left corner of a card beside a place: below it where that is free, else where there is room. */
export function freeSpot(
  at: Point,
  size: Size,
  { obstacles, neighbours, bounds }: Surroundings,
): Point {
  const all = [...obstacles, ...neighbours];
  return (
    firstFree(at, size, all, bounds) ??
    firstFree(at, size, obstacles, bounds) ?? { x: at.x - size.width / 2, y: at.y + step }
  );
}

function firstFree(at: Point, size: Size, taken: readonly Rect[], bounds: Rect): Point | undefined {
  const { width, height } = size;
  for (let distance = step; distance <= farthest; distance += step) {
    const spots = [
      ...leftShares.map((share) => ({ x: at.x - width * share, y: at.y + distance })),
      ...leftShares.map((share) => ({ x: at.x - width * share, y: at.y - distance - height })),
      { x: at.x + distance, y: at.y - height / 2 },
      { x: at.x - distance - width, y: at.y - height / 2 },
    ];
    const free = spots.find((spot) => {
      const rect = { ...spot, ...size };
      return contains(bounds, rect) && !taken.some((other) => overlap(rect, other));
    });
    if (free) return free;
  }
  return undefined;
}

function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

export function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
