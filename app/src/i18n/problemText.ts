import { displayName, groupOf, nodeOf } from "@chalkgrad/document";
import type { Problem } from "@chalkgrad/engine";
import { numberText, shapeText } from "@chalkgrad/figure";
import { useDocument } from "../state/document.ts";
import type { MessageKey } from "./texts.ts";
import { type Text, useText } from "./useText.ts";

/** A problem of the graph in the person's language, with nodes called as people call them. */
export function useProblemText(): (problem: Problem) => string {
  const text = useText();
  return (problem) => {
    const node = nameOf(problem.node);
    switch (problem.code) {
      case "cycle":
        return text("problem.cycle", { node, cycle: cycleText(problem.cycle) });
      case "missing-input":
        return text("problem.missing-input", { node, port: problem.port });
      case "shape-mismatch":
        return text("problem.shape-mismatch", {
          node,
          shapes: shapesText(text, Object.entries(problem.shapes)),
          rule: text(
            "seed" in problem.shapes ? "rule.seed" : shapeRule(problem.node, problem.port),
          ),
        });
      case "bad-attribute":
        return text("problem.bad-attribute", {
          node,
          attribute: problem.attribute,
          reason: problem.reason,
        });
      case "non-finite": {
        const found = numberText(problem.found);
        if (problem.phase === "forward") return text("problem.non-finite", { node, found });
        return text("problem.non-finite-gradient", { node, found, port: problem.port ?? "" });
      }
    }
  };
}

/** The rule that shapes at a node have to keep; `port` is the one at fault where it is known. */
export function shapeRule(node: string, port?: string): MessageKey {
  const op = nodeOf(useDocument.getState().document, node)?.op;
  return port !== "b" && (op === "matmul" || op === "affine") ? "rule.matmul" : "rule.broadcast";
}

/** What people call a node or a group. */
export function nameOf(id: string): string {
  const { document } = useDocument.getState();
  const named = nodeOf(document, id) ?? groupOf(document, id);
  return named ? displayName(named) : id;
}

/** The cycle, back to where it began. */
export function cycleText(cycle: readonly string[]): string {
  return [...cycle, ...cycle.slice(0, 1)].map(nameOf).join(" → ");
}

/** `x 2×3, y 4×5` */
export function shapesText(
  text: Text,
  shapes: readonly (readonly [port: string, shape: readonly number[]])[],
): string {
  return shapes.map(([port, shape]) => `${port} ${shapeText(shape)}`).join(text("list.separator"));
}
