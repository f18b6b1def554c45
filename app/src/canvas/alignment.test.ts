import { describe, expect, it } from "vitest";
import { alignment } from "./alignment.ts";

const box = (x: number, y: number, width = 40, height = 40) => ({ x, y, width, height });

describe("a dragged rectangle", () => {
  it("is pulled until its centre is level with another's, however tall each is", () => {
    const { dx, dy, guides } = alignment(box(0, 3), [box(200, -10, 80, 60)], [], 6);
    expect([dx, dy]).toEqual([0, -3]);
    expect(guides).toEqual([{ axis: "y", at: 20, from: 0, to: 280 }]);
  });

  it("is left alone beyond reach", () => {
    expect(alignment(box(0, 7), [box(200, -30, 80, 100)], [], 6)).toEqual({
      dx: 0,
      dy: 0,
      guides: [],
    });
  });

  it("goes to a centre before an edge that is closer", () => {
    const others = [box(200, 1, 40, 200), box(400, 5)];
    expect(alignment(box(0, 0), others, [], 6).dy).toBe(5);
    expect(alignment(box(0, 0), others.slice(0, 1), [], 6).dy).toBe(1);
  });

  it("brings an edge beside an opposite edge", () => {
    expect(alignment(box(0, 0), [box(43, 500, 90)], [], 6).dx).toBe(3);
  });

  it("levels a wire", () => {
    const wire = { own: { x: 40, y: 10 }, other: { x: 300, y: 14 } };
    const { dy, guides } = alignment(box(0, 0), [], [wire], 6);
    expect(dy).toBe(4);
    expect(guides).toEqual([{ axis: "y", at: 14, from: 40, to: 300 }]);
  });

  it("draws one line through all that it comes level with", () => {
    const { guides } = alignment(box(100, 1), [box(0, 0), box(300, 0)], [], 6);
    expect(guides).toEqual([{ axis: "y", at: 20, from: 0, to: 340 }]);
  });
});
