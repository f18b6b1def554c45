import type { FaultDetail } from "../fault.ts";
import { kindOf } from "../json/kind.ts";
import { placeOfIndex } from "../json/place.ts";
import { limits } from "../limits.ts";
import type { FaultList } from "./faultList.ts";

/**
 * Checks that `json` is a finite number, or nested lists of finite numbers of one rectangular shape, and adds
 * every fault. Returns how many numbers there are.
 */
export function checkLiteral(json: unknown, where: string, faults: FaultList): number {
  if (typeof json !== "number" && !Array.isArray(json)) {
    faults.add(where, {
      code: "wrong-type",
      expected: "a number or a list of numbers",
      found: kindOf(json),
    });
    return 0;
  }
  const shape = shapeOfFirst(json);
  if (shape === undefined) {
    faults.add(where, { code: "too-deep", limit: limits.axes });
    return 0;
  }
  return new LiteralCheck(shape, where, faults).check(json, 0);
}

/** The shape along the first elements, to which all others are held; undefined where it has too many axes. */
function shapeOfFirst(json: unknown): number[] | undefined {
  const shape: number[] = [];
  for (let inner = json; Array.isArray(inner); inner = inner[0]) {
    if (shape.length === limits.axes) return undefined;
    shape.push(inner.length);
  }
  return shape;
}

/** Holds a literal to the shape of its first elements. */
class LiteralCheck {
  private readonly shape: readonly number[];
  private readonly where: string;
  private readonly faults: FaultList;
  /** The way to the element at hand. Its place is only spelled out for a fault: there may be millions. */
  private readonly path: number[] = [];

  constructor(shape: readonly number[], where: string, faults: FaultList) {
    this.shape = shape;
    this.where = where;
    this.faults = faults;
  }

  /** Counts the numbers. Recursion is as deep as the shape is long, which `limits.axes` bounds. */
  check(json: unknown, axis: number): number {
    const expected = this.shape[axis];
    if (typeof json === "number") {
      if (expected !== undefined) this.fault(axis, { code: "ragged", expected, found: undefined });
      else checkFinite(json, this.place(axis), this.faults);
      return 1;
    }
    if (!Array.isArray(json)) {
      const due = expected === undefined ? "a number" : "a list";
      this.fault(axis, { code: "wrong-type", expected: due, found: kindOf(json) });
      return 0;
    }
    if (json.length !== expected) {
      this.fault(axis, { code: "ragged", expected, found: json.length });
      if (expected === undefined) return 0;
    }
    let numbers = 0;
    const isLastAxis = axis === this.shape.length - 1;
    for (let index = 0; index < json.length; index++) {
      const element: unknown = json[index];
      if (isLastAxis && typeof element === "number" && Number.isFinite(element)) numbers++;
      else {
        this.path[axis] = index;
        numbers += this.check(element, axis + 1);
      }
    }
    return numbers;
  }

  private fault(axis: number, detail: FaultDetail): void {
    this.faults.add(this.place(axis), detail);
  }

  private place(axis: number): string {
    return this.path.slice(0, axis).reduce(placeOfIndex, this.where);
  }
}

export function checkFinite(number: number, where: string, faults: FaultList): void {
  if (Number.isFinite(number)) return;
  const found = Number.isNaN(number) ? "NaN" : `a number beyond ${number > 0 ? "" : "-"}1.8e308`;
  faults.add(where, { code: "not-finite", found });
}
