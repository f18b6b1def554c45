import { displayName, nodeOf } from "@chalkgrad/document";
import type { Problem } from "@chalkgrad/engine";
import { shapeText } from "@chalkgrad/figure";
import { useDocument } from "../state/document.ts";
import { useText } from "./useText.ts";

/** A problem of the graph in the person's language, with nodes called as people call them. */
export function useProblemText(): (problem: Problem) => string {
  const text = useText();
  return (problem) => {
    const params = { node: nameOf(problem.node), message: problem.message, rule: "" };
    switch (problem.code) {
      case "cycle":
        return text("problem.cycle", { ...params, cycle: cycleText(problem.cycle) });
      case "missing-input":
        return text("problem.missing-input", { ...params, port: problem.port });
      case "shape-mismatch":
        return text("problem.shape-mismatch", {
          ...params,
          shapes: shapesText(Object.entries(problem.shapes)),
          rule: problem.rule,
        });
      default:
        return text(`problem.${problem.code}`, params);
    }
  };
}

export function nameOf(id: string): string {
  const node = nodeOf(useDocument.getState().document, id);
  return node ? displayName(node) : id;
}

/** The cycle, back to where it began. */
export function cycleText(cycle: readonly string[]): string {
  return [...cycle, ...cycle.slice(0, 1)].map(nameOf).join(" → ");
}

/** `x 2×3, y 4×5` */
export function shapesText(
  shapes: readonly (readonly [port: string, shape: readonly number[]])[],
): string {
  return shapes.map(([port, shape]) => `${port} ${shapeText(shape)}`).join(", ");
}
