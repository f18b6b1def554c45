import type { Refusal } from "@chalkgrad/document";
import { cycleText, nameOf, shapeRule, shapesText } from "./problemText.ts";
import { useText } from "./useText.ts";

/** Why a wire may not be made, in the person's language. */
export function useRefusalText(): (refusal: Refusal) => string {
  const text = useText();
  return (refusal) => {
    switch (refusal.code) {
      case "port-taken":
        return text("refusal.port-taken", {
          port: refusal.port,
          target: nameOf(refusal.node),
          taken: nameOf(refusal.source),
        });
      case "cycle":
        return text("refusal.cycle", { cycle: cycleText(refusal.cycle) });
      case "self":
        return text("refusal.self", { target: nameOf(refusal.node) });
      case "shape-mismatch":
        return text("refusal.shape-mismatch", {
          shapes: shapesText(
            text,
            refusal.shapes.map(({ port, shape }) => [port, shape]),
          ),
          rule: text(shapeRule(refusal.node)),
        });
      case "unknown":
        return text("refusal.unknown");
    }
  };
}
