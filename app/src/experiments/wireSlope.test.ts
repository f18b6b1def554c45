import type { GraphDocument } from "@chalkgrad/document";
import { compile } from "@chalkgrad/engine";
import { describe, expect, it } from "vitest";
import { wireSlope } from "./wireSlope.ts";

/** out = relu(a) · a, with a second output that a feeds directly. */
const document: GraphDocument = {
  nodes: [
    { id: "a", op: "input", value: 3 },
    { id: "r", op: "relu", inputs: { x: "a" } },
    { id: "out", op: "mul", inputs: { x: "r", y: "a" } },
    { id: "other", op: "square", inputs: { x: "a" } },
  ],
};

describe("the slope of one wire", () => {
  const program = compile(document);
  it.each(["r.x", "out.x", "out.y", "other.x"])("%s brings back what backprop says", (wire) => {
    const measured = wireSlope(document, wire, program.wireValue(wire)!, 0, 1e-4)!;
    expect(measured.central).toBeCloseTo(program.wireGradient(wire)!.data[0]!, 6);
    expect(measured.backward).toBe(program.wireGradient(wire)!.data[0]);
  });

  it("does not count a source that has lost its only wire", () => {
    const chain: GraphDocument = {
      nodes: [
        { id: "a", op: "input", value: 2 },
        { id: "b", op: "square", inputs: { x: "a" } },
        { id: "c", op: "neg", inputs: { x: "b" } },
      ],
    };
    const measured = wireSlope(chain, "c.x", compile(chain).wireValue("c.x")!, 0, 1e-3)!;
    expect(measured.out).toBe(-4);
    expect(measured.central).toBeCloseTo(-1, 9);
  });

  it("is undefined for a wire that is not there", () => {
    expect(wireSlope(document, "r.y", program.value("a")!, 0, 1e-3)).toBeUndefined();
  });
});
