import type { NodeId } from "@chalkgrad/engine";
import type { Rect } from "@chalkgrad/figure";
import fc from "fast-check";

const whole = fc.integer({ min: -1000, max: 1000 });
const even = fc.integer({ min: 10, max: 80 }).map((half) => 2 * half);

/** A few bodies on a canvas, whole pixels, as the document keeps them. */
export const arbitraryRects: fc.Arbitrary<ReadonlyMap<NodeId, Rect>> = fc
  .array(fc.record({ x: whole, y: whole, width: even, height: even }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((rects) => new Map(rects.map((rect, index) => [`n${index}`, rect])));
