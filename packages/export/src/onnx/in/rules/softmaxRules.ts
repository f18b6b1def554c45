import { sizeOf } from "@chalkgrad/engine";
import type { DraftNode } from "../graphDraft.ts";
import type { ImportRules } from "../importRule.ts";
import type { ImportSite } from "../importSite.ts";
import { placeOf } from "./shapeRules.ts";

/** Softmax and its logarithm. */
export const softmaxRules: ImportRules = {
  Softmax: (site) => alongAxis(site, (x, axis) => site.emit("softmax", { x }, { axis })),
  LogSoftmax: (site) => alongAxis(site, (x, axis) => logSoftmax(x, axis, site)),
};

/** Before opset 13, all axes from the one that is named were taken together. */
function alongAxis(site: ImportSite, make: (x: DraftNode, axis: number) => DraftNode): DraftNode {
  const x = site.data(0);
  const { shape } = x;
  if (site.opset >= 13) return make(x, placeOf(site.int("axis", -1), shape.length));
  const axis = placeOf(site.int("axis", 1), shape.length);
  if (axis === shape.length - 1) return make(x, axis);
  const rows = [sizeOf(shape.slice(0, axis)), sizeOf(shape.slice(axis))];
  const made = make(site.emit("reshape", { x }, { shape: rows }), 1);
  return site.emit("reshape", { x: made }, { shape });
}

/**
 * z - ln(sum(e^z)) with z = x - s, where s = sum(softmax(x) · x). This s lies between ln(sum(e^x)) - ln n and ln(sum(e^x)), so that
 * neither an exponential overflows nor a logarithm meets 0: as safe as a shift by the maximum.
 */
function logSoftmax(x: DraftNode, axis: number, site: ImportSite): DraftNode {
  const along = { axis, keepdims: true };
  const weighted = site.emit("mul", { x: site.emit("softmax", { x }, { axis }), y: x });
  const z = site.emit("sub", { x, y: site.emit("sum", { x: weighted }, along) });
  const total = site.emit("sum", { x: site.emit("exp", { x: z }) }, along);
  return site.emit("sub", { x: z, y: site.emit("log", { x: total }) });
}
