import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDocument } from "../arbitraryDocument.ts";
import { applyCommand } from "../change.ts";
import { type Connection, connect } from "../commands/wires.ts";
import type { GraphDocument } from "../schema.ts";
import { wiringFaults } from "../wiringFaults.ts";
import { connectionRefusal } from "./connectionRefusal.ts";

const graph: GraphDocument = {
  nodes: [
    { id: "a", op: "input", label: "りんご", value: [1, 2] },
    { id: "b", op: "input", value: [1, 2, 3] },
    { id: "k", op: "input", value: 2 },
    { id: "sum", op: "add", inputs: { x: "a" } },
    { id: "out", op: "relu", label: "Out", inputs: { x: "sum" } },
    { id: "__proto__", op: "mul", inputs: { x: "out" } },
    { id: "bad", op: "add", inputs: { x: "a", y: "b" } },
    { id: "free", op: "relu" },
    { id: "behind", op: "mul", inputs: { x: "free", y: "b" } },
  ],
};

const refusal = (source: string, node: string, port: string, replacing?: string) =>
  connectionRefusal(graph, { source, node, port }, replacing);

test.each([
  ["k", "sum", "y"],
  ["a", "sum", "y"],
  ["k", "__proto__", "y"],
  ["b", "free", "x"],
  ["bad", "free", "x"],
])("%s may go to %s.%s", (source, node, port) => {
  expect(refusal(source, node, port)).toBeUndefined();
});

describe("refusals", () => {
  test("what is not there", () => {
    expect(refusal("x", "sum", "y")).toMatchObject({ code: "unknown", what: "node", name: "x" });
    expect(refusal("a", "x", "y")).toMatchObject({ code: "unknown", what: "node", name: "x" });
    expect(refusal("a", "sum", "z")).toMatchObject({ code: "unknown", what: "port", name: "z" });
    expect(refusal("a", "b", "x")).toMatchObject({ code: "unknown", what: "port" });
  });

  test("a node's own port", () => {
    expect(refusal("sum", "sum", "y")).toMatchObject({ code: "self", node: "sum" });
  });

  test("a port that is taken", () => {
    expect(refusal("k", "sum", "x")).toMatchObject({
      code: "port-taken",
      source: "a",
      message: expect.stringContaining('port x of "sum" is taken by "りんご"'),
    });
  });

  test("a cycle, named node by node as people see them", () => {
    expect(refusal("__proto__", "sum", "y")).toMatchObject({
      code: "cycle",
      cycle: ["sum", "out", "__proto__"],
      names: ["sum", "Out", "__proto__"],
      message: expect.stringContaining("sum → Out → __proto__ → sum"),
    });
  });

  test("shapes that would not fit, at the port", () => {
    expect(refusal("b", "sum", "y")).toMatchObject({
      code: "shape-mismatch",
      node: "sum",
      shapes: [
        { port: "x", shape: [2] },
        { port: "y", shape: [3] },
      ],
      message: expect.stringMatching(/"sum".*\(2,\).*\(3,\)/),
    });
  });

  test("shapes that would not fit further on", () => {
    expect(refusal("a", "free", "x")).toMatchObject({ code: "shape-mismatch", node: "behind" });
  });
});

describe("reconnecting", () => {
  test("the wire that goes leaves its port free", () => {
    expect(refusal("k", "sum", "x", "sum.x")).toBeUndefined();
    expect(refusal("k", "sum", "x", "out.x")).toMatchObject({ code: "port-taken" });
  });

  test("the wire that goes closes no cycle", () => {
    expect(refusal("__proto__", "sum", "y", "out.x")).toBeUndefined();
  });

  test("a wire that is not there changes nothing", () => {
    expect(refusal("k", "sum", "y", "x.x")).toBeUndefined();
  });
});

test("a wire that may be made brings neither a cycle nor a shape mismatch, and the others would", () => {
  fc.assert(
    fc.property(
      arbitraryDocument,
      fc.nat(),
      fc.nat(),
      fc.constantFrom("x", "y"),
      (document, i, j, port) => {
        const source = document.nodes[i % document.nodes.length];
        const node = document.nodes[j % document.nodes.length];
        fc.pre(source !== undefined && node !== undefined && node.op !== "input");
        const connection: Connection = { source: source.id, node: node.id, port };
        const answer = connectionRefusal(document, connection);
        fc.pre(answer === undefined || answer.code === "cycle" || answer.code === "shape-mismatch");
        const before = new Set(wiringFaults(document));
        const later = wiringFaults(applyCommand(document, connect(connection)).document);
        const brought = later.filter((fault) => !before.has(fault));
        if (answer === undefined) expect(brought).toEqual([]);
        else if (answer.code === "shape-mismatch") {
          expect(brought).toContain(`shape-mismatch ${answer.node}`);
        } else expect(later.some((fault) => fault.startsWith("cycle"))).toBe(true);
      },
    ),
    { numRuns: 1_000 },
  );
});
