import type { GraphDocument } from "@chalkgrad/document";
import { compile } from "@chalkgrad/engine";
import { frameAt, pace, planPasses, stillAt } from "@chalkgrad/timeline";
import { describe, expect, it } from "vitest";
import {
  type Figure,
  type FigureOptions,
  figureMarks,
  nodeSize,
  pathStrokes,
  withColumnPlaces,
} from "./index.ts";

const apple: GraphDocument = {
  nodes: [
    { id: "apple", op: "input", value: 100, position: { x: 0, y: 0 } },
    { id: "number", op: "input", value: 2, position: { x: 0, y: 100 } },
    { id: "tax", op: "input", value: [[1.1, 2]], position: { x: 0, y: 200 } },
    {
      id: "price",
      op: "mul",
      label: "代金",
      inputs: { x: "apple", y: "number" },
      position: { x: 180, y: 50 },
    },
    { id: "total", op: "mul", inputs: { x: "price", y: "tax" }, position: { x: 360, y: 125 } },
  ],
};
const program = compile(apple);
const plan = planPasses(apple, program);

function textsOf({ parts }: Figure, kinds: readonly string[] = ["wire", "node", "token"]) {
  return parts
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ marks }) => marks)
    .flatMap((mark) => (mark.kind === "text" ? [mark.text] : []));
}

const atRest = (options?: FigureOptions) =>
  figureMarks(apple, stillAt(plan, "rest"), program, options);

/** How bold the arrows back are, a wire each. */
function arrowsOf(nodes: GraphDocument["nodes"]): readonly number[] {
  const graph = { nodes };
  const computed = compile(graph);
  const rest = stillAt(planPasses(graph, computed), "rest");
  const { parts } = figureMarks(withColumnPlaces(graph, computed), rest, computed);
  return parts
    .filter(({ kind }) => kind === "wire")
    .flatMap(({ marks }) => marks)
    .flatMap((mark) => (mark.kind === "path" && mark.dash ? [mark.strokeWidth ?? 0] : []));
}

describe("the arrow back", () => {
  const sigmoids = ["a", "b", "c", "d"].map((id, at) => ({
    id,
    op: "sigmoid" as const,
    inputs: { x: at === 0 ? "x" : "abc"[at - 1]! },
  }));

  it("thins out behind a chain of sigmoids, and is thinnest where the gradient is zero", () => {
    const chain = arrowsOf([{ id: "x", op: "input", value: 1 }, ...sigmoids]);
    expect(chain).toHaveLength(4);
    for (const [at, width] of chain.entries()) {
      if (at > 0) expect(width).toBeGreaterThan(chain[at - 1]!);
      expect(width).toBeGreaterThan(1);
    }
    const closed = arrowsOf([
      { id: "x", op: "input", value: -1 },
      { id: "r", op: "relu", inputs: { x: "x" } },
    ]);
    expect(closed).toEqual([1]);
  });

  it("is as bold for 1 as for 200: only what vanishes fades", () => {
    const graph: GraphDocument["nodes"] = [
      { id: "x", op: "input", value: 200 },
      { id: "y", op: "input", value: 0.5 },
      { id: "z", op: "mul", inputs: { x: "x", y: "y" } },
    ];
    expect(arrowsOf(graph)).toEqual([2.4, 2.4]);
  });
});

describe("the figure of a graph", () => {
  it("has every wire below every node, each by its id", () => {
    expect(atRest().parts.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      "wire price.x",
      "wire price.y",
      "wire total.x",
      "wire total.y",
      "node apple",
      "node number",
      "node tax",
      "node price",
      "node total",
    ]);
  });

  it("reads what its moment knows", () => {
    const start = figureMarks(apple, stillAt(plan, "start"), program);
    expect(textsOf(start, ["wire"])).toEqual(Array(8).fill("—"));
    expect(textsOf(figureMarks(apple, stillAt(plan, 0), program), ["wire"])).toContain("100");
    expect(textsOf(atRest(), ["wire"])).not.toContain("—");
  });

  it("has the same room at every moment", () => {
    const boxes = plan.steps.map(
      (_, step) => figureMarks(apple, stillAt(plan, step), program).bounds,
    );
    for (const box of boxes) expect(box).toEqual(atRest().bounds);
  });

  it("shows tokens with their numbers while they travel, on the wire", () => {
    const step = plan.steps.find(({ kind }) => kind === "forward")!;
    const frame = frameAt(plan, step.start + pace.forward.arrive / 2);
    const figure = figureMarks(apple, frame, program);
    const tokens = figure.parts.filter(({ kind }) => kind === "token");
    expect(tokens.map(({ id }) => id)).toEqual(["price.x", "price.y"]);
    expect(textsOf(figure, ["token"])).toEqual(["100", "2"]);
    for (const { at } of tokens) {
      expect(at.x).toBeGreaterThan(76);
      expect(at.x).toBeLessThan(180);
    }
  });

  it("leaves out what is not wanted", () => {
    const names = ["apple", "number", "tax", "代金", "total"];
    expect(textsOf(atRest({ names: false }))).not.toEqual(expect.arrayContaining(["代金"]));
    expect(textsOf(atRest({ values: false, gradients: false }), ["wire"])).toEqual([]);
    expect(textsOf(atRest({ values: false, gradients: false }), ["node"])).toEqual([
      ...names.slice(0, 3),
      ...["×", "代金", "×", "total"],
    ]);
    expect(textsOf(atRest({ gradients: false }), ["wire"])).not.toContain("2.2");
    const wires = atRest({ gradients: false }).parts.flatMap(({ marks }) => marks);
    expect(wires.some((mark) => mark.kind === "path" && mark.dash)).toBe(false);
  });

  it("names the shapes of tensors", () => {
    expect(textsOf(atRest())).not.toContain("1×2");
    expect(textsOf(atRest({ shapes: true })).filter((text) => text === "1×2")).toHaveLength(2);
  });

  it("has larger numbers and names for a projector, and more room for them", () => {
    const sizes = (figure: Figure) =>
      figure.parts
        .filter(({ kind }) => kind === "wire")
        .flatMap(({ marks }) => marks)
        .flatMap((mark) => (mark.kind === "text" ? [mark.size] : []));
    const large = atRest({ textScale: 1.5 });
    expect(sizes(large)).toEqual(sizes(atRest()).map((size) => size * 1.5));
    expect(large.bounds.height).toBeGreaterThan(atRest().bounds.height);
  });
});

describe("the room of a figure", () => {
  it("holds every node and number, and the curves of wires that run back", () => {
    const back: GraphDocument = {
      nodes: [
        { id: "a", op: "input", value: 1, position: { x: 400, y: 0 } },
        { id: "b", op: "neg", inputs: { x: "a" }, position: { x: 0, y: 0 } },
      ],
    };
    const values = compile(back);
    const frame = stillAt(planPasses(back, values), "rest");
    const { bounds } = figureMarks(back, frame, values, { margin: 0, names: false });
    const wire = figureMarks(back, frame, values).parts[0]!.marks[0]!;
    const curve = wire.kind === "path" ? pathStrokes(wire.d)[1] : undefined;
    if (curve?.kind !== "curve") throw new Error("a wire is a curve");
    // The loop reaches beyond both nodes, but not as far as its control points.
    expect(bounds.x).toBeLessThan(-10);
    expect(bounds.x).toBeGreaterThan(curve.arrive.x);
    expect(bounds.x + bounds.width).toBeGreaterThan(486);
    expect(bounds.x + bounds.width).toBeLessThan(curve.leave.x);
  });

  it("of an empty document is its margin", () => {
    const none = compile({ nodes: [] });
    const frame = stillAt(planPasses({ nodes: [] }, none), "rest");
    const { bounds, parts } = figureMarks({ nodes: [] }, frame, none, { margin: 5 });
    expect({ bounds, parts }).toEqual({
      bounds: { x: -5, y: -5, width: 10, height: 10 },
      parts: [],
    });
  });
});

describe("a document without places", () => {
  const unplaced: GraphDocument = {
    nodes: apple.nodes.map(({ position: _, ...node }) => node) as GraphDocument["nodes"],
  };

  it("gets columns from left to right, without overlap, in port order", () => {
    const { nodes } = withColumnPlaces(unplaced, program);
    const [a, b, tax, price, total] = nodes.map((node) => ({
      ...node.position!,
      ...nodeSize(node),
    }));
    expect(a!.y + a!.height).toBeLessThan(b!.y);
    expect(price!.y + price!.height).toBeLessThan(tax!.y);
    expect(a!.x + a!.width).toBeLessThan(price!.x);
    expect(price!.x + price!.width).toBeLessThan(total!.x);
    // A leaf stands just before what needs it.
    expect(tax!.x).toBeGreaterThan(a!.x);
  });

  it("is laid out whole where a single place is missing, and stays itself where none is", () => {
    expect(withColumnPlaces(apple, program)).toBe(apple);
    const mixed = { nodes: [...apple.nodes.slice(1), unplaced.nodes[0]!] };
    const places = (document: GraphDocument) =>
      new Map(withColumnPlaces(document, program).nodes.map((node) => [node.id, node.position]));
    expect(places(mixed)).toEqual(places(unplaced));
  });

  it("places cycles and long chains", () => {
    const loop: GraphDocument = {
      nodes: [
        { id: "p", op: "neg", inputs: { x: "q" } },
        { id: "q", op: "neg", inputs: { x: "p" } },
        ...Array.from(
          { length: 20_000 },
          (_, i) =>
            ({ id: `n${i}`, op: "neg", inputs: i === 0 ? {} : { x: `n${i - 1}` } }) as const,
        ),
      ],
    };
    const placed = withColumnPlaces(loop, compile(loop)).nodes;
    const places = new Set(placed.map(({ position }) => `${position!.x} ${position!.y}`));
    expect(places.size).toBe(placed.length);
  });
});

describe("a fan-out that waits", () => {
  const fanOut: GraphDocument = {
    nodes: [
      { id: "a", op: "input", value: 3 },
      { id: "b", op: "square", inputs: { x: "a" }, position: { x: 100, y: 0 } },
      { id: "c", op: "mul", inputs: { x: "b", y: "a" }, position: { x: 200, y: 0 } },
    ],
  };
  const readings = compile(fanOut);
  const passes = planPasses(fanOut, readings);
  const said = (time: number) =>
    textsOf(figureMarks(fanOut, frameAt(passes, time), readings), ["node"]);

  it("shows the sum so far and how much has come, and at the end the sum alone", () => {
    const last = passes.steps.at(-1)!;
    expect(said(passes.steps.at(-2)!.start)).toContain("—");
    expect(said(last.start)).toEqual(expect.arrayContaining(["Σ", "9", "1/2"]));
    expect(said(passes.duration)).toEqual(expect.arrayContaining(["Σ", "27"]));
    expect(said(passes.duration)).not.toContain("1/2");
  });
});
