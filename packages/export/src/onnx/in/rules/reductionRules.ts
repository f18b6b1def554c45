import type { DraftNode } from "../graphDraft.ts";
import type { ImportRules } from "../importRule.ts";
import type { ImportSite } from "../importSite.ts";

/** Sums and means along axes, and what is made of them. */
export const reductionRules: ImportRules = {
  ReduceSum: (site) => reduced("sum", site.data(0), site),
  ReduceMean: (site) => reduced("mean", site.data(0), site),
  ReduceSumSquare: (site) => reduced("sum", site.emit("square", { x: site.data(0) }), site),
  ReduceL1: (site) => reduced("sum", site.emit("abs", { x: site.data(0) }), site),
  ReduceL2: (site) => {
    const squares = site.emit("square", { x: site.data(0) });
    return site.emit("sqrt", { x: reduced("sum", squares, site) });
  },
  ReduceLogSum: (site) => site.emit("log", { x: reduced("sum", site.data(0), site) }),
};

function reduced(op: "sum" | "mean", x: DraftNode, site: ImportSite): DraftNode {
  // Axes were an attribute once, and became an input.
  const axes = site.ints("axes") ?? (site.has(1) ? site.integers(1) : []);
  const keepdims = site.int("keepdims", 1) !== 0;
  // No axes are all of them, or none where the node says so.
  const isNoOp = site.int("noop_with_empty_axes", 0) !== 0 && axes.length === 0;
  if (isNoOp) return x;
  const axis = axes.length > 1 ? axes : axes[0];
  return site.emit(
    op,
    { x },
    { ...(axis !== undefined && { axis }), ...(keepdims && { keepdims }) },
  );
}
