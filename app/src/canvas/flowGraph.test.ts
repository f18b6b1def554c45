import type { GraphDocument } from "@chalkgrad/document";
import { apple, lessonDocument } from "@chalkgrad/lessons";
import { describe, expect, it } from "vitest";
import { loadGrouping } from "../state/grouping.ts";
import { flowNodes, flowWires } from "./flowGraph.ts";
import { flowThings } from "./flowGroups.ts";
import { handleSize } from "./handleSize.ts";

const document = lessonDocument(apple, "en");
const nothing: ReadonlySet<string> = new Set();
const none = { nodes: nothing, groups: nothing, notes: nothing };
const still: ReadonlyMap<string, { x: number; y: number }> = new Map();

describe("a document for React Flow", () => {
  it("has a node for each node and a wire for each connected port", () => {
    expect(flowNodes(document, none, still).map(({ id }) => id)).toEqual(
      document.nodes.map(({ id }) => id),
    );
    expect(flowWires(document, nothing).map(({ id, source }) => [id, source])).toEqual([
      ["apple_price.x", "apple"],
      ["apple_price.y", "apple_num"],
      ["price.x", "apple_price"],
      ["price.y", "tax"],
    ]);
  });

  it("keeps the object of what has not changed, so that React Flow skips it", () => {
    const before = flowNodes(document, none, still);
    const [first] = document.nodes;
    const moved: GraphDocument = {
      ...document,
      nodes: document.nodes.map((node) =>
        node === first ? { ...node, position: { x: 1, y: 2 } } : node,
      ),
    };
    const after = flowNodes(moved, none, still);
    expect(after[0]).not.toBe(before[0]);
    expect(after[0]!.position).toEqual({ x: 1, y: 2 });
    expect(after.slice(1).every((node, index) => node === before[index + 1])).toBe(true);
  });

  it("marks what is selected, and puts what is dragged where the hand is", () => {
    const dragged = new Map([["tax", { x: 9, y: 9 }]]);
    const nodes = flowNodes(document, { ...none, nodes: new Set(["apple"]) }, dragged);
    expect(nodes.filter(({ selected }) => selected).map(({ id }) => id)).toEqual(["apple"]);
    expect(nodes.find(({ id }) => id === "tax")!.position).toEqual({ x: 9, y: 9 });
    const wires = flowWires(document, new Set(["price.y"]));
    expect(wires.filter(({ selected }) => selected).map(({ id }) => id)).toEqual(["price.y"]);
  });

  it("centres each touch area on its port", () => {
    const mul = flowNodes(document, none, still).find(({ id }) => id === "price")!;
    const out = mul.handles!.find(({ id }) => id === "out")!;
    expect(out.x + handleSize / 2).toBe(mul.width);
    expect(out.y + handleSize / 2).toBe(mul.height! / 2);
  });

  it("puts a box in the place of a collapsed group, with wires to its ports", async () => {
    await loadGrouping();
    const groups = [{ id: "g", collapsed: true, nodes: ["apple_price", "tax"] }];
    const notes = [{ id: "n", text: "N", position: { x: 1, y: 2 } }];
    const folded: GraphDocument = { ...document, groups, notes };
    expect(
      flowNodes(folded, none, still, flowThings).map(({ id, type }) => `${type} ${id}`),
    ).toEqual(["note n", "graph apple", "graph apple_num", "graph price", "box g"]);
    const wires = flowWires(folded, nothing);
    expect(
      wires.map(({ id, source, sourceHandle, target, targetHandle }) =>
        [id, source, sourceHandle, target, targetHandle].join(" "),
      ),
    ).toEqual([
      "apple_price.x apple out g apple_price.x",
      "apple_price.y apple_num out g apple_price.y",
      "price.x g .apple_price price x",
      "price.y g .tax price y",
    ]);
    const open = { ...folded, groups: [{ ...groups[0]!, collapsed: false }] };
    expect(flowNodes(open, none, still, flowThings)[0]).toMatchObject({ id: "g", type: "frame" });
    expect(flowWires(open, nothing).map(({ id, target }) => `${id} ${target}`)).toEqual([
      "apple_price.x apple_price",
      "apple_price.y apple_price",
      "price.x price",
      "price.y price",
    ]);
  });
});
