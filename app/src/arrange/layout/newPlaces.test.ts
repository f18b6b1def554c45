import {
  type DocumentNode,
  displayName,
  type GraphDocument,
  type Move,
  parseExpression,
} from "@chalkgrad/document";
import { compile } from "@chalkgrad/engine";
import {
  nodeExtent,
  nodeSize,
  outputPort,
  portPlace,
  type Rect,
  tensorBlock,
  wireCurve,
  wireNumbers,
} from "@chalkgrad/figure";
import { affine, apple, appleOrange, lessons } from "@chalkgrad/lessons";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsOf, centreOf, nodeRects } from "../nodeRects.ts";
import { arbitraryGraph } from "./arbitraryGraph.ts";
import { newPlaces } from "./newPlaces.ts";

function placed(document: GraphDocument, places: readonly Move[]): GraphDocument {
  const positions = new Map(places.map(({ node, position }) => [node, position]));
  const nodes = document.nodes.map(
    (node): DocumentNode => ({ ...node, position: positions.get(node.id) ?? node.position! }),
  );
  return { ...document, nodes };
}

function laidOut(document: GraphDocument): GraphDocument {
  return placed(document, newPlaces(document));
}

function built(text: string): GraphDocument {
  const parsed = parseExpression(text, { document: { nodes: [] } });
  if (!parsed.ok) throw new Error("the test's own expression is wrong");
  return { nodes: parsed.nodes };
}

/** Everything that takes up room, by name: nodes with what belongs to them, and numbers of wires. */
function rooms(document: GraphDocument): { readonly nodes: Named[]; readonly numbers: Named[] } {
  const program = compile(document);
  const byId = new Map(document.nodes.map((node) => [node.id, node]));
  const nodes: Named[] = [];
  const numbers: Named[] = [];
  for (const node of document.nodes) {
    const { x, y } = node.position!;
    const value = program.value(node.id);
    const gradient = program.gradient(node.id);
    const consumers = program.consumers(node.id).length;
    const room = nodeExtent({ node, name: displayName(node), value, gradient, consumers });
    nodes.push({ name: node.id, room: { ...room, x: x + room.x, y: y + room.y } });
    for (const [port, id] of Object.entries<string>(node.inputs ?? {})) {
      const source = byId.get(id)!;
      const from = portPlace(source, outputPort);
      const to = portPlace(node, port);
      const curve = wireCurve(
        { x: source.position!.x + from.x, y: source.position!.y + from.y },
        { x: x + to.x, y: y + to.y },
      );
      const wire = `${node.id}.${port}`;
      const blocks = [program.value(id), program.wireGradient(wire)].map((each) =>
        tensorBlock(each),
      );
      for (const room of wireNumbers(curve, blocks[0]!, blocks[1]!)) {
        numbers.push({ name: wire, room });
      }
    }
  }
  return { nodes, numbers };
}

interface Named {
  readonly name: string;
  readonly room: Rect;
}

function overlaps(some: readonly Named[], others: readonly Named[]): string[] {
  return some.flatMap((a) =>
    others.filter((b) => a.name < b.name && meet(a.room, b.room)).map((b) => `${a.name} ${b.name}`),
  );
}

/** Rounding to whole pixels may cost one. */
function meet(a: Rect, b: Rect): boolean {
  const x = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const y = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return x > 1 && y > 1;
}

const network = built(
  "loss = softmaxCrossEntropy(affine(relu(affine([[1, 2]], [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]], [0.1, 0.2, 0.3])), [[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]], [0.1, 0.2]), [[0, 1]])",
);

describe("newPlaces", () => {
  it.each([
    ...lessons.map(({ id, document }) => [id, document] as const),
    ["a network of two layers", network] as const,
    ["a formula", built("y = (a + b) * (c - d) / exp(-(a + 2))")] as const,
  ])("%s: no node and no number covers another", (_, document) => {
    const { nodes, numbers } = rooms(laidOut(document));
    expect(overlaps(nodes, nodes)).toEqual([]);
    expect(overlaps(numbers, numbers)).toEqual([]);
    const covered = numbers.flatMap(({ name, room }) =>
      nodes.filter((node) => meet(node.room, room)).map((node) => `${name} ${node.name}`),
    );
    expect(covered).toEqual([]);
  });

  it("puts what an upper port reads above what a lower port reads", () => {
    for (const { document } of [apple, appleOrange, affine]) {
      const rects = nodeRects(laidOut(document));
      for (const { inputs } of document.nodes) {
        const heights = Object.values<string>(inputs ?? {}).map((id) => centreOf(rects.get(id)!).y);
        expect(heights).toEqual([...heights].sort((a, b) => a - b));
      }
    }
  });

  it("lets what is computed run on in one row", () => {
    const rects = nodeRects(laidOut(network));
    const row = ["affine", "relu", "affine_2", "loss"].map((id) => centreOf(rects.get(id)!).y);
    for (const height of row) expect(height).toBeCloseTo(row[0]!, -0.5);
  });

  it("runs from left to right and lets no two nodes overlap, whatever the graph", () => {
    fc.assert(
      fc.property(arbitraryGraph, (document) => {
        const result = laidOut(document);
        const { nodes } = rooms(result);
        expect(overlaps(nodes, nodes)).toEqual([]);
        const rects = nodeRects(result);
        for (const { id, inputs } of document.nodes) {
          for (const source of Object.values<string>(inputs ?? {})) {
            const { x, width } = rects.get(source)!;
            expect(x + width).toBeLessThan(rects.get(id)!.x);
          }
        }
        expect(newPlaces(document)).toEqual(newPlaces(document));
      }),
      { numRuns: 60 },
    );
  });

  it("keeps a graph that has places where it is", () => {
    const before = laidOut(appleOrange.document);
    const moved = {
      nodes: before.nodes.map((node) => ({
        ...node,
        position: { x: node.position!.x + 500, y: node.position!.y - 300 },
      })),
    };
    const after = nodeRects(placed(moved, newPlaces(moved)));
    const [from, to] = [boundsOf(nodeRects(moved).values())!, boundsOf(after.values())!];
    expect(to.x).toBeCloseTo(from.x, -0.5);
    expect(to.y).toBeCloseTo(from.y, -0.5);
  });

  it("lays some nodes out where they were, and never on top of the others", () => {
    fc.assert(
      fc.property(
        arbitraryGraph,
        fc.array(fc.nat(900), { minLength: 48, maxLength: 48 }),
        (graph, places) => {
          const nodes = graph.nodes.map((node, index) => ({
            ...node,
            position: { x: places[index]!, y: places[places.length - 1 - index]! },
          }));
          const half = nodes.filter((_, index) => index % 2 === 0);
          const some = new Set(half.map(({ id }) => id));
          const moves = newPlaces({ nodes }, some);
          expect(moves.map(({ node }) => node).sort()).toEqual([...some].sort());
          const { nodes: taken } = rooms(placed({ nodes }, moves));
          const own = taken.filter(({ name }) => some.has(name));
          const others = taken.filter(({ name }) => !some.has(name));
          for (const a of own) for (const b of others) expect(meet(a.room, b.room)).toBe(false);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("lays out a cycle, a chain of 2,000 nodes and an empty graph", () => {
    const cycle: GraphDocument = {
      nodes: [
        { id: "a", op: "relu", inputs: { x: "b" } },
        { id: "b", op: "relu", inputs: { x: "a" } },
        { id: "self", op: "relu", inputs: { x: "self" } },
      ],
    };
    const { nodes } = rooms(laidOut(cycle));
    expect(overlaps(nodes, nodes)).toEqual([]);
    const chain = Array.from(
      { length: 2000 },
      (_, index): DocumentNode =>
        index === 0
          ? { id: "n0", op: "input", value: 1 }
          : { id: `n${index}`, op: "relu", inputs: { x: `n${index - 1}` } },
    );
    const middles = new Set(
      newPlaces({ nodes: chain }).map(
        ({ position }, index) => position.y + nodeSize(chain[index]!).height / 2,
      ),
    );
    expect(middles.size).toBe(1);
    expect(newPlaces({ nodes: [] })).toEqual([]);
  });
});
