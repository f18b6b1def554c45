import { sizeOf } from "@chalkgrad/engine";
import type { ImportRules } from "../importRule.ts";
import type { ImportSite } from "../importSite.ts";
import { refuse } from "../onnxFault.ts";

/** Ops that deal the same numbers out into another shape. */
export const shapeRules: ImportRules = {
  Reshape: (site) => {
    const x = site.data(0);
    const wanted = site.integers(1);
    const keepsZero = site.int("allowzero", 0) !== 0;
    const shape = wanted.map((length, axis) => {
      if (length !== 0 || keepsZero) return length;
      const kept = x.shape[axis];
      if (kept === undefined) return noAxis(axis, x.shape.length);
      return kept;
    });
    return site.emit("reshape", { x }, { shape });
  },
  Flatten: (site) => {
    const x = site.data(0);
    const axis = placeOf(site.int("axis", 1), x.shape.length + 1);
    const shape = [sizeOf(x.shape.slice(0, axis)), sizeOf(x.shape.slice(axis))];
    return site.emit("reshape", { x }, { shape });
  },
  Squeeze: (site) => {
    const x = site.data(0);
    const axes = axesOf(site)?.map((axis) => placeOf(axis, x.shape.length));
    if (axes?.some((axis) => x.shape[axis] !== 1)) {
      return refuse({ code: "onnx-shape", rule: "only an axis of length 1 can be left out" });
    }
    const shape = x.shape.filter((length, axis) => !(axes ? axes.includes(axis) : length === 1));
    return site.emit("reshape", { x }, { shape });
  },
  Unsqueeze: (site) => {
    const x = site.data(0);
    const given = axesOf(site) ?? [];
    const rank = x.shape.length + given.length;
    const axes = new Set(given.map((axis) => placeOf(axis, rank)));
    if (axes.size < given.length) {
      return refuse({ code: "onnx-shape", rule: "an axis is named twice" });
    }
    const lengths = x.shape.values();
    const shape = Array.from({ length: rank }, (_, axis) =>
      axes.has(axis) ? 1 : lengths.next().value!,
    );
    return site.emit("reshape", { x }, { shape });
  },
  Transpose: (site) => {
    const axes = site.ints("perm");
    return site.emit("transpose", { x: site.data(0) }, axes ? { axes } : {});
  },
};

/** An attribute once, an input now. */
function axesOf(site: ImportSite): readonly number[] | undefined {
  return site.ints("axes") ?? (site.has(1) ? site.integers(1) : undefined);
}

/** An axis counted from the front. */
export function placeOf(axis: number, rank: number): number {
  const place = axis < 0 ? axis + rank : axis;
  return place >= 0 && place < Math.max(rank, 1) ? place : noAxis(axis, rank);
}

function noAxis(axis: number, rank: number): never {
  return refuse({ code: "onnx-shape", rule: `there is no axis ${axis} among ${rank}` });
}
