import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryRects } from "./arbitraryRects.ts";
import { distributed } from "./distribute.ts";

describe("distributed", () => {
  it("puts the middle one half-way between the outer ones, by centres", () => {
    const rects = new Map([
      ["right", { x: 400, y: 7, width: 100, height: 40 }],
      ["left", { x: 0, y: 0, width: 50, height: 40 }],
      ["middle", { x: 30, y: 90, width: 80, height: 40 }],
    ]);
    expect(distributed(rects, "x").get("middle")).toEqual({ x: 197.5, y: 90 });
    expect(distributed(rects, "x").get("left")).toEqual({ x: 0, y: 0 });
    expect(distributed(rects, "x").get("right")).toEqual({ x: 400, y: 7 });
  });

  it("makes all steps equal, keeps the ends and the order", () => {
    fc.assert(
      fc.property(arbitraryRects, (rects) => {
        const places = distributed(rects, "y");
        const before = [...rects].map(([id, { y, height }]) => ({ id, at: y + height / 2 }));
        before.sort((a, b) => a.at - b.at);
        const after = before.map(({ id }) => places.get(id)!.y + rects.get(id)!.height / 2);
        expect(after[0]).toBeCloseTo(before[0]!.at);
        expect(after.at(-1)).toBeCloseTo(before.at(-1)!.at);
        const step = after.length > 1 ? after[1]! - after[0]! : 0;
        expect(step).toBeGreaterThanOrEqual(0);
        for (const [index, at] of after.entries()) expect(at).toBeCloseTo(after[0]! + index * step);
        for (const [id, { x }] of rects) expect(places.get(id)!.x).toBe(x);
      }),
    );
  });
});
