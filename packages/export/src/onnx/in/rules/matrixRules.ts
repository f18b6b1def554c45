import type { DraftNode } from "../graphDraft.ts";
import type { ImportRules } from "../importRule.ts";
import type { ImportSite } from "../importSite.ts";
import { refuse } from "../onnxFault.ts";

/** Products of matrices. */
export const matrixRules: ImportRules = {
  MatMul: (site) => site.emit("matmul", { x: site.data(0), y: site.data(1) }),
  Gemm: (site) => {
    const a = matrix(site, 0, "transA");
    const b = matrix(site, 1, "transB");
    const alpha = site.float("alpha", 1);
    const beta = site.float("beta", 1);
    const c = site.has(2) && beta !== 0 ? site.data(2) : undefined;
    if (site.has(2) && beta === 0) site.value(2);
    if (alpha === 1 && beta === 1 && c) {
      const sum = site.emit("affine", { x: a, w: b, b: c });
      return checked(sum, [a.shape[0]!, b.shape[1]!]);
    }
    const product = site.emit("matmul", { x: a, y: b });
    const first = alpha === 1 ? product : scaled(product, alpha, site);
    if (c === undefined) return first;
    const sum = site.emit("add", { x: first, y: beta === 1 ? c : scaled(c, beta, site) });
    return checked(sum, product.shape);
  },
};

function matrix(site: ImportSite, index: number, transposed: string): DraftNode {
  const x = site.data(index);
  if (x.shape.length !== 2) {
    return refuse({ code: "onnx-shape", rule: "Gemm multiplies matrices of two axes" });
  }
  return site.int(transposed, 0) === 0 ? x : site.emit("transpose", { x });
}

/** What is added may be spread over the product, not the product over it. */
function checked(sum: DraftNode, shape: readonly number[]): DraftNode {
  const fits = sum.shape.length === 2 && sum.shape.every((length, axis) => length === shape[axis]);
  return fits ? sum : refuse({ code: "onnx-shape", rule: "C is larger than the product" });
}

function scaled(x: DraftNode, factor: number, site: ImportSite): DraftNode {
  return site.emit("mul", { x, y: site.number(factor) });
}
