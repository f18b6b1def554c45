import { describe, expect, it } from "vitest";
import { curvePoints, heightOf, oneInputOf, rangeAround } from "./curvePoints.ts";
import { tidy } from "./moveInput.ts";

describe("the curve of an op", () => {
  it("is there for ops of one number alone", () => {
    expect(oneInputOf({ id: "z", op: "mul", inputs: {} })).toBeUndefined();
    expect(oneInputOf({ id: "z", op: "softmax", inputs: {} })).toBeUndefined();
    const sigmoid = oneInputOf({ id: "z", op: "sigmoid", inputs: {} })!;
    expect([sigmoid.value(0), sigmoid.slope(0)]).toEqual([0.5, 0.25]);
  });

  it("takes the op's attribute, or what stands for it", () => {
    const given = oneInputOf({ id: "z", op: "leakyRelu", inputs: {}, attrs: { slope: 0.5 } })!;
    expect(given.value(-2)).toBe(-1);
    expect(oneInputOf({ id: "z", op: "leakyRelu", inputs: {} })!.slope(-2)).toBe(0.01);
  });

  it("has today's point in view, wherever it is, and breaks where there is no value", () => {
    const log = oneInputOf({ id: "z", op: "log", inputs: {} })!;
    for (const x of [1e-3, 1, 40, 1e6]) {
      const range = rangeAround(x);
      expect(range[0]).toBeLessThan(x);
      expect(range[1]).toBeGreaterThan(x);
      const points = curvePoints(log, range);
      expect(points[0]!.value).toBeNaN();
      const [least, most] = heightOf(points, log.value(x));
      expect(Number.isFinite(least) && Number.isFinite(most) && least < most).toBe(true);
    }
  });
});

describe("a number placed by hand", () => {
  it("has no more digits than a hand can place", () => {
    expect(tidy(1.23456, 8)).toBe(1.23);
    expect(tidy(-0.1 - 0.2, 8)).toBe(-0.3);
    expect(tidy(12345.678, 50_000)).toBe(12300);
  });
});
