import type { Point } from "@chalkgrad/figure";

/** A hand's points as one smooth line, an SVG path: through the middles, bent at the points. One point is a dot. */
export function strokePath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return "";
  const start = `M${short(first)}`;
  const end = rest.at(-1);
  if (!end) return `${start}h0`;
  const bends = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1]!;
    return `Q${short(point)} ${short({ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 })}`;
  });
  return `${start}${bends.join("")}L${short(end)}`;
}

function short({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
