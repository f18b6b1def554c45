import { compile, type Graph } from "@chalkgrad/engine";
import { describe, expect, it } from "vitest";
import { planPasses, stillAt } from "./index.ts";

const graph: Graph = {
  nodes: [
    { id: "a", op: "input", value: 3 },
    { id: "b", op: "neg", inputs: { x: "a" } },
    { id: "c", op: "square", inputs: { x: "b" } },
  ],
};
const plan = planPasses(graph, compile(graph));

describe("a still picture", () => {
  it("at the start knows the leaves alone, and nobody is at work", () => {
    const { step, tokens, node } = stillAt(plan, "start");
    expect([step, tokens]).toEqual([undefined, []]);
    expect(["a", "b", "c"].map((id) => node(id).value)).toEqual([true, false, false]);
  });

  it.each(plan.steps.map((_, index) => index))("after step %i has what it found", (index) => {
    const frame = stillAt(plan, index);
    const step = plan.steps[index]!;
    expect(frame.step).toBe(step);
    expect(frame.tokens).toEqual([]);
    for (const id of step.nodes) {
      expect(frame.node(id)[step.kind === "forward" ? "value" : "gradient"]).toBe(true);
    }
    for (const wire of step.wires) {
      expect(frame.wire(wire)[step.kind === "forward" ? "value" : "gradient"]).toBe(true);
    }
  });

  it("does not know what the next step is about to find", () => {
    expect(stillAt(plan, 0).node("c").value).toBe(false);
  });

  it("at rest, and beyond the last step, knows everything", () => {
    for (const moment of ["rest", plan.steps.length] as const) {
      const { step, node } = stillAt(plan, moment);
      expect(step).toBeUndefined();
      expect(node("a")).toEqual({ value: true, gradient: true });
    }
  });
});
