import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryRects } from "./arbitraryRects.ts";
import { type Direction, nearestInDirection, nearestTo } from "./nearestInDirection.ts";
import { centreOf } from "./nodeRects.ts";

function dots(places: Record<string, readonly [number, number]>) {
  return new Map(Object.entries(places).map(([id, [x, y]]) => [id, { x, y, width: 0, height: 0 }]));
}

describe("nearestInDirection", () => {
  it("prefers straight ahead to a little nearer but aside", () => {
    const rects = dots({ from: [0, 0], ahead: [120, 10], aside: [70, 65] });
    expect(nearestInDirection(rects, rects.get("from")!, "right")).toBe("ahead");
  });

  it("takes one that is more aside than ahead only where there is no other", () => {
    const rects = dots({ from: [0, 0], aside: [10, 50] });
    expect(nearestInDirection(rects, rects.get("from")!, "right")).toBe("aside");
    rects.set("far", { x: 900, y: 0, width: 0, height: 0 });
    expect(nearestInDirection(rects, rects.get("from")!, "right")).toBe("far");
  });

  it("finds nothing behind", () => {
    const rects = dots({ from: [0, 0], left: [-10, 0], above: [0, -10] });
    expect(nearestInDirection(rects, rects.get("from")!, "right")).toBeUndefined();
    expect(nearestInDirection(rects, rects.get("from")!, "down")).toBeUndefined();
    expect(nearestInDirection(rects, rects.get("from")!, "left")).toBe("left");
    expect(nearestInDirection(rects, rects.get("from")!, "up")).toBe("above");
  });

  it("always gets on, and stops only where nothing is ahead", () => {
    const axes: Record<Direction, readonly ["x" | "y", number]> = {
      left: ["x", -1],
      right: ["x", 1],
      up: ["y", -1],
      down: ["y", 1],
    };
    fc.assert(
      fc.property(
        arbitraryRects,
        fc.constantFrom<Direction>("left", "right", "up", "down"),
        (rects, direction) => {
          const [axis, sign] = axes[direction];
          const place = (id: string) => sign * centreOf(rects.get(id)!)[axis];
          const next = nearestInDirection(rects, rects.get("n0")!, direction);
          if (next !== undefined) expect(place(next)).toBeGreaterThan(place("n0"));
          else for (const id of rects.keys()) expect(place(id)).toBeLessThanOrEqual(place("n0"));
        },
      ),
    );
  });

  it("knows the node nearest to a place", () => {
    const rects = dots({ a: [0, 0], b: [100, 0], c: [100, 90] });
    expect(nearestTo(rects, { x: 90, y: 80 })).toBe("c");
    expect(nearestTo(new Map(), { x: 0, y: 0 })).toBeUndefined();
  });
});
