import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { curvePath, pointAt, subcurve, upwardNormalAt, wireCurve } from "./curve.ts";

const coordinate = fc.integer({ min: -2000, max: 2000 });
const point = fc.record({ x: coordinate, y: coordinate });
const share = fc.float({ min: 0, max: 1, noNaN: true });

describe("a wire's curve", () => {
  it("runs from port to port, horizontally at both ends", () => {
    fc.assert(
      fc.property(point, point, (from, to) => {
        const curve = wireCurve(from, to);
        expect(pointAt(curve, 0)).toEqual(from);
        expect(pointAt(curve, 1)).toEqual(to);
        expect(curve.leave.y).toBe(from.y);
        expect(curve.leave.x).toBeGreaterThan(from.x);
        expect(curve.arrive.y).toBe(to.y);
        expect(curve.arrive.x).toBeLessThan(to.x);
      }),
    );
  });

  it("is cut into parts that lie on it", () => {
    fc.assert(
      fc.property(point, point, share, share, share, (from, to, a, b, u) => {
        const [start, end] = [Math.min(a, b) * 0.9, Math.max(a, b) * 0.9];
        const whole = wireCurve(from, to);
        const onPart = pointAt(subcurve(whole, start, end), u);
        const onWhole = pointAt(whole, start + (end - start) * u);
        expect(onPart.x).toBeCloseTo(onWhole.x, 6);
        expect(onPart.y).toBeCloseTo(onWhole.y, 6);
      }),
    );
  });

  it("has an upper side: the normal is a unit vector that never points down", () => {
    fc.assert(
      fc.property(point, point, share, (from, to, u) => {
        const normal = upwardNormalAt(wireCurve(from, to), u);
        expect(Math.hypot(normal.x, normal.y)).toBeCloseTo(1, 9);
        expect(normal.y).toBeLessThanOrEqual(1e-12);
      }),
    );
  });

  it("is written as a cubic Bézier path", () => {
    const curve = wireCurve({ x: 0, y: 0 }, { x: 100, y: 50 });
    expect(curvePath(curve)).toBe("M0,0 C50,0 50,50 100,50");
  });
});
