import type { Rect } from "@chalkgrad/figure";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Alignment, aligned } from "./align.ts";
import { arbitraryRects } from "./arbitraryRects.ts";

const lines: Record<Alignment, (rect: Rect) => number> = {
  left: ({ x }) => x,
  centre: ({ x, width }) => x + width / 2,
  right: ({ x, width }) => x + width,
  top: ({ y }) => y,
  middle: ({ y, height }) => y + height / 2,
  bottom: ({ y, height }) => y + height,
};

describe("aligned", () => {
  it("lines a circle and a pill up on their middles", () => {
    const rects = new Map([
      ["circle", { x: 0, y: 100, width: 56, height: 56 }],
      ["pill", { x: 200, y: 0, width: 76, height: 40 }],
    ]);
    expect(Object.fromEntries(aligned(rects, "middle"))).toEqual({
      circle: { x: 0, y: 50 },
      pill: { x: 200, y: 58 },
    });
  });

  it.each(Object.keys(lines) as Alignment[])("%s: one line, and no other motion", (alignment) => {
    fc.assert(
      fc.property(arbitraryRects, (rects) => {
        const places = aligned(rects, alignment);
        const across = ["left", "centre", "right"].includes(alignment);
        const still = across ? "y" : "x";
        const reached = new Set<number>();
        for (const [id, rect] of rects) {
          const place = places.get(id)!;
          expect(place[still]).toBe(rect[still]);
          reached.add(lines[alignment]({ ...rect, ...place }));
        }
        expect(reached.size).toBe(1);
      }),
    );
  });

  it("again changes nothing", () => {
    fc.assert(
      fc.property(arbitraryRects, (rects) => {
        const once = aligned(rects, "left");
        const moved = new Map([...rects].map(([id, rect]) => [id, { ...rect, ...once.get(id) }]));
        expect(aligned(moved, "left")).toEqual(once);
      }),
    );
  });
});
