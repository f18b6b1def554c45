import { applyCommand, type GraphDocument, moveNodes, visibleGraph } from "@chalkgrad/document";
import { frameLook, groupLayout, type Rect } from "@chalkgrad/figure";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeRects } from "../nodeRects.ts";
import { arbitraryGraph } from "./arbitraryGraph.ts";
import { newPlaces } from "./newPlaces.ts";

/** Every node in the first group, in the second, which lies in a third, or in none; each may be collapsed. */
const arbitraryGrouped: fc.Arbitrary<GraphDocument> = fc
  .tuple(
    arbitraryGraph,
    fc.array(fc.nat(3), { minLength: 24, maxLength: 24 }),
    fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  )
  .map(([graph, choices, collapsed]) => {
    const members = (choice: number) =>
      graph.nodes.filter((_, index) => choices[index] === choice).map(({ id }) => id);
    const groups = [
      { id: "alone", nodes: members(0) },
      { id: "inner", nodes: members(1) },
      { id: "outer", nodes: ["inner", ...members(2)] },
    ].map((group, index) => ({ ...group, ...(collapsed[index] && { collapsed: true }) }));
    const filled = groups.filter(({ nodes }) => nodes.length > 0);
    const named = new Set(filled.map(({ id }) => id));
    const whole = filled.map((group) => ({
      ...group,
      nodes: group.nodes.filter((id) => id !== "inner" || named.has("inner")),
    }));
    return { ...graph, groups: whole.filter(({ nodes }) => nodes.length > 0) };
  });

function tidied(document: GraphDocument, some?: ReadonlySet<string>): GraphDocument {
  return applyCommand(document, moveNodes(newPlaces(document, some))).document;
}

function meet(a: Rect, b: Rect): boolean {
  const x = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const y = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return x > 2 && y > 2;
}

/** What is seen, each with its rectangle; frames with their tabs. */
function seen(document: GraphDocument) {
  const { nodes, boxes } = visibleGraph(document);
  const { boxes: boxRects, frames } = groupLayout(document);
  const bodies = new Map([...nodeRects({ nodes }), ...boxRects]);
  const framed = new Map(
    [...frames].map(([id, rect]) => [
      id,
      { ...rect, y: rect.y - frameLook.tab, height: rect.height + frameLook.tab },
    ]),
  );
  return { bodies, framed, boxes };
}

describe("newPlaces with groups", () => {
  it("lets no body and no frame cover what it does not hold", () => {
    fc.assert(
      fc.property(arbitraryGrouped, (document) => {
        const result = tidied(document);
        const { bodies, framed } = seen(result);
        const all = [...bodies];
        for (const [index, [a, one]] of all.entries()) {
          for (const [b, other] of all.slice(index + 1)) {
            expect(meet(one, other), `${a} ${b}`).toBe(false);
          }
        }
        for (const { group, members } of visibleGraph(result).frames) {
          const rect = framed.get(group.id)!;
          const held = new Set(members);
          const isOuter = held.has("inner");
          for (const [id, body] of bodies) {
            const isIn = held.has(id) || (isOuter && innerMembers(result).has(id));
            if (!isIn) expect(meet(rect, body), `${group.id} ${id}`).toBe(false);
          }
          for (const [id, frame] of framed) {
            const nested = (isOuter && id === "inner") || (group.id === "inner" && id === "outer");
            if (id === group.id || nested) continue;
            expect(meet(rect, frame), `${group.id} ${id}`).toBe(false);
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  it("moves what a box hides as a whole", () => {
    const document: GraphDocument = {
      nodes: [
        { id: "a", op: "input", value: 1, position: { x: 0, y: 0 } },
        { id: "b", op: "exp", inputs: { x: "a" }, position: { x: 10, y: 500 } },
        { id: "c", op: "neg", inputs: { x: "b" }, position: { x: 90, y: 430 } },
        { id: "d", op: "neg", inputs: { x: "c" }, position: { x: -300, y: 0 } },
      ],
      groups: [{ id: "g", nodes: ["b", "c"], collapsed: true }],
    };
    const result = nodeRects(tidied(document));
    const [b, c] = [result.get("b")!, result.get("c")!];
    expect([c.x - b.x, c.y - b.y]).toEqual([80, -70]);
    expect(result.get("a")!.x).toBeLessThan(b.x);
    expect(result.get("d")!.x).toBeGreaterThan(c.x);
  });

  it("leaves what is tidy where it is", () => {
    fc.assert(
      fc.property(arbitraryGrouped, (document) => {
        const once = tidied(tidied(document));
        const again = nodeRects(tidied(once));
        for (const [id, { x, y }] of nodeRects(once)) {
          expect(Math.abs(again.get(id)!.x - x), id).toBeLessThanOrEqual(2);
          expect(Math.abs(again.get(id)!.y - y), id).toBeLessThanOrEqual(2);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("tidies the inside of one group without moving the rest", () => {
    const document: GraphDocument = {
      nodes: [
        { id: "a", op: "input", value: 1, position: { x: 0, y: 0 } },
        { id: "b", op: "exp", inputs: { x: "a" }, position: { x: 400, y: 0 } },
        { id: "c", op: "neg", inputs: { x: "b" }, position: { x: 300, y: 40 } },
      ],
      groups: [{ id: "g", nodes: ["b", "c"] }],
    };
    const result = nodeRects(tidied(document, new Set(["b", "c"])));
    expect(result.get("a")).toMatchObject({ x: 0, y: 0 });
    expect(result.get("b")!.x).toBeLessThan(result.get("c")!.x);
  });
});

function innerMembers(document: GraphDocument): ReadonlySet<string> {
  return new Set(visibleGraph(document).frames.find(({ group }) => group.id === "inner")?.members);
}
