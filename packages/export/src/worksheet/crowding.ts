import { type Figure, marksBounds, type Rect } from "@chalkgrad/figure";

interface Thing extends Rect {
  readonly part: number;
}

/** How often a number, a box or a node of the figure lies on another one. */
export function crowding({ parts }: Figure): number {
  const things = parts.flatMap(({ kind, at, marks }, part): Thing[] => {
    if (kind === "frame") return [];
    return marks.flatMap((mark) => {
      const bounds = mark.kind === "path" ? undefined : marksBounds([mark]);
      return bounds ? [{ ...bounds, x: bounds.x + at.x, y: bounds.y + at.y, part }] : [];
    });
  });
  things.sort((a, b) => a.x - b.x);
  let count = 0;
  for (const [index, thing] of things.entries()) {
    for (let next = index + 1; next < things.length; next++) {
      const other = things[next]!;
      if (other.x >= thing.x + thing.width) break;
      if (other.part === thing.part) continue;
      if (other.y < thing.y + thing.height && thing.y < other.y + other.height) count++;
    }
  }
  return count;
}
