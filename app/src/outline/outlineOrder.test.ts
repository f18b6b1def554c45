import type { GraphDocument } from "@chalkgrad/document";
import { compile } from "@chalkgrad/engine";
import { apple } from "@chalkgrad/lessons";
import { describe, expect, it } from "vitest";
import { outlineOrder } from "./outlineOrder.ts";

describe("outlineOrder", () => {
  it("tells every node once, inputs before what they feed", () => {
    const nodes = [...apple.document.nodes].reverse();
    const document = { ...apple.document, nodes };
    const order = outlineOrder(document, compile(document).order);
    expect([...order].sort()).toEqual(nodes.map(({ id }) => id).sort());
    for (const node of nodes) {
      for (const source of Object.values<string>(node.inputs ?? {})) {
        expect(order.indexOf(source)).toBeLessThan(order.indexOf(node.id));
      }
    }
  });

  it("does not lose what is on a cycle or behind one", () => {
    const document: GraphDocument = {
      ...apple.document,
      nodes: [
        { id: "a", op: "neg", inputs: { x: "b" } },
        { id: "b", op: "neg", inputs: { x: "a" } },
        { id: "c", op: "input", value: 1 },
      ],
    };
    expect(outlineOrder(document, compile(document).order)).toEqual(["c", "a", "b"]);
  });

  it("tells groups and notes behind the nodes", () => {
    const document: GraphDocument = {
      ...apple.document,
      groups: [{ id: "shop", nodes: ["price"] }],
      notes: [{ id: "why", text: "Because" }],
    };
    const order = outlineOrder(document, compile(document).order);
    expect(order.slice(-2)).toEqual(["shop", "why"]);
  });

  it("leaves out what was deleted a moment ago", () => {
    const { order } = compile(apple.document);
    const nodes = apple.document.nodes.slice(1);
    expect(outlineOrder({ ...apple.document, nodes }, order)).toHaveLength(nodes.length);
  });
});
