import { compile, type TensorLiteral } from "@chalkgrad/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyCommand } from "../change.ts";
import { CommandError } from "../commands/command.ts";
import { setSeed } from "../commands/numbers.ts";
import { connect } from "../commands/wires.ts";
import { emptyHistory, record, undo } from "../history/history.ts";
import { nodeOf } from "../nodeIndex.ts";
import { parseDocument } from "../parse.ts";
import type { DocumentNode, GraphDocument } from "../schema.ts";
import { serializeDocument } from "../serialize.ts";
import { closeNode, closesInto, closingRefusal } from "./closeNode.ts";
import { openingRefusal, openNode, opensUpTo } from "./openNode.ts";
import { recipes } from "./recipes.ts";

const number = fc.double({ min: -3, max: 3, noNaN: true });
const length = fc.integer({ min: 1, max: 3 });

function tensor(shape: readonly number[]): fc.Arbitrary<TensorLiteral> {
  const [count, ...inner] = shape;
  if (count === undefined) return number;
  return fc.array(tensor(inner), { minLength: count, maxLength: count });
}

const anyShape = fc.array(length, { maxLength: 3 });
/** Two shapes that broadcast with each other. */
const twoShapes = anyShape.chain((shape) =>
  fc
    .record({ cut: fc.nat(shape.length), flat: fc.array(fc.boolean()), turn: fc.boolean() })
    .map(({ cut, flat, turn }) => {
      const other = shape.slice(cut).map((each, axis) => (flat[axis] ? 1 : each));
      return turn ? [other, shape] : [shape, other];
    }),
);
const classShapes = twoShapes.map((shapes) => shapes.map((shape) => [...shape, 3]));
const layerShapes = fc
  .tuple(length, length, length, fc.nat(3))
  .map(([n, k, m, bias]) => [[n, k], [k, m], [[m], [1], [], [n, m]][bias]!]);

type Op = (typeof recipes)[number]["op"];
const shapesOf = new Map<Op, fc.Arbitrary<readonly (readonly number[])[]>>([
  ["sigmoid", anyShape.map((shape) => [shape])],
  ["tanh", anyShape.map((shape) => [shape])],
  ["softplus", anyShape.map((shape) => [shape])],
  ["softmax", anyShape.map((shape) => [shape])],
  ["softmaxCrossEntropy", classShapes],
  ["affine", layerShapes],
  ["sumSquaredError", twoShapes],
  ["meanSquaredError", twoShapes],
]);
const portsOf = new Map<Op, readonly string[]>([
  ["affine", ["x", "w", "b"]],
  ["softmaxCrossEntropy", ["x", "t"]],
  ["sumSquaredError", ["x", "t"]],
  ["meanSquaredError", ["x", "t"]],
]);

/** A graph around the op: something feeds it, it feeds something, and it is in a group with a note beside it. */
function around(op: Op): fc.Arbitrary<GraphDocument> {
  const ports = portsOf.get(op) ?? ["x"];
  return shapesOf
    .get(op)!
    .chain((shapes) => fc.tuple(...shapes.map(tensor), number, fc.integer({ min: -3, max: 2 })))
    .map((drawn): GraphDocument => {
      const axis = drawn.at(-1) as number;
      const seed = drawn.at(-2) as number;
      const values = drawn.slice(0, -2) as TensorLiteral[];
      const rank = depth(values[0]!);
      const isLegal = axis >= -rank && axis < rank && axis !== -1;
      const attrs = op === "softmax" && isLegal ? { attrs: { axis } } : {};
      const leaves = values.map((value, index) => ({
        id: ports[index]!,
        op: "input" as const,
        value,
        position: { x: 0, y: index * 80 },
      }));
      const node = {
        id: "h",
        op,
        label: "hidden",
        ...attrs,
        inputs: Object.fromEntries(ports.map((port) => [port, port])),
        position: { x: 150, y: 0 },
      } as unknown as DocumentNode;
      return {
        nodes: [
          ...leaves,
          node,
          { id: "twice", op: "mul", inputs: { x: "h", y: "x" }, position: { x: 300, y: 20 } },
          { id: "end", op: "sum", inputs: { x: "twice" }, seed, position: { x: 450, y: 0 } },
        ],
        groups: [{ id: "g", nodes: ["x", "h"] }],
        notes: [{ id: "n", text: "", position: { x: 310, y: 200 } }],
      };
    })
    .filter((document) => compile(document).structuralProblems.length === 0);
}

function depth(literal: TensorLiteral): number {
  let axes = 0;
  for (let level = literal; typeof level !== "number"; level = level[0]!) axes++;
  return axes;
}

describe.each(recipes.map(({ op }) => op))("%s", (op) => {
  test("opens with the same value and gradients, and closes again to what it was", () => {
    fc.assert(
      fc.property(around(op), (document) => {
        const open = applyCommand(document, openNode("h")).document;
        expect(open.nodes.length).toBeGreaterThan(document.nodes.length);
        expect(parseDocument(serializeDocument(open))).toMatchObject({ ok: true });
        const [before, after] = [compile(document), compile(open)];
        expect(after.structuralProblems).toEqual([]);
        for (const { id } of document.nodes) {
          near(after.value(id)!.data, before.value(id)!.data);
          near(after.gradient(id)!.data, before.gradient(id)!.data);
        }
        for (const { id } of open.nodes) {
          if (nodeOf(document, id) && id !== "h") continue;
          expect(closesInto(open, id)).toBe(op);
          expect(applyCommand(open, closeNode(id)).document).toEqual(document);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("stands free: no part lies where something else stands", () => {
    fc.assert(
      fc.property(around(op), (document) => {
        const open = applyCommand(document, openNode("h")).document;
        const places = [...open.nodes, ...(open.notes ?? [])].map(({ position }) => position!);
        for (const [index, { x, y }] of places.entries()) {
          for (const other of places.slice(index + 1)) {
            expect(Math.abs(other.x - x) >= 140 || Math.abs(other.y - y) >= 70).toBe(true);
          }
        }
      }),
      { numRuns: 5 },
    );
  });
});

function near(found: Float64Array, right: Float64Array): void {
  expect(found.length).toBe(right.length);
  right.forEach((each, i) => {
    expect(Math.abs(found[i]! - each)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(each)));
  });
}

const simple: GraphDocument = {
  nodes: [
    { id: "x", op: "input", value: 0.5 },
    { id: "h", op: "sigmoid", inputs: { x: "x" }, seed: 2 },
  ],
};
const opened = applyCommand(simple, openNode("h")).document;

describe("opening", () => {
  test("a sigmoid gives × −1, exp, + 1, 1/x, whose result keeps name and seed", () => {
    expect(opened.nodes).toEqual([
      { id: "x", op: "input", value: 0.5 },
      { id: "h_neg", op: "neg", inputs: { x: "x" } },
      { id: "h_exp", op: "exp", inputs: { x: "h_neg" } },
      { id: "h_one", op: "input", value: 1, label: "1" },
      { id: "h_plus", op: "add", inputs: { x: "h_exp", y: "h_one" } },
      { id: "h", op: "reciprocal", inputs: { x: "h_plus" }, seed: 2 },
    ]);
  });

  test("is one entry of the history", () => {
    const change = applyCommand(simple, openNode("h"));
    const history = record(emptyHistory, change);
    expect(undo(history, change.document)?.document).toEqual(simple);
  });

  test("says from where on the parts overflow", () => {
    const huge = {
      nodes: [{ ...simple.nodes[0]!, value: -710 } as DocumentNode, simple.nodes[1]!],
    };
    const after = compile(applyCommand(huge, openNode("h")).document);
    expect(compile(huge).gradient("x")!.data[0]).toBeGreaterThanOrEqual(0);
    expect(after.gradient("x")!.data[0]).toBeNaN();
    expect(opensUpTo("sigmoid")).toBeLessThan(710);
    expect(opensUpTo("affine")).toBeUndefined();
  });

  test.each<[string, DocumentNode, string]>([
    ["a simple op", { id: "h", op: "mul", inputs: { x: "x", y: "x" } }, "not-composite"],
    ["an open port", { id: "h", op: "affine", inputs: { x: "x", w: "x" } }, "open-port"],
    [
      "shapes that do not fit",
      { id: "h", op: "affine", inputs: { x: "x", w: "x", b: "x" } },
      "unknown-shape",
    ],
    ["a cycle", { id: "h", op: "sigmoid", inputs: { x: "h" } }, "unknown-shape"],
    [
      "an axis too many",
      { id: "h", op: "softmax", inputs: { x: "x" }, attrs: { axis: 4 } },
      "unknown-shape",
    ],
  ])("%s is refused", (_, node, code) => {
    const document: GraphDocument = { nodes: [simple.nodes[0]!, node] };
    expect(openingRefusal(document, "h")).toMatchObject({ code });
    expect(() => applyCommand(document, openNode("h"))).toThrow(CommandError);
  });

  test("a node that is not there is refused", () => {
    expect(openingRefusal(simple, "gone")).toMatchObject({ code: "unknown-node" });
    expect(closingRefusal(simple, "gone")).toMatchObject({ code: "unknown-node" });
  });
});

describe("closing", () => {
  test("takes what somebody built by hand, with the operands either way round", () => {
    const turned = {
      nodes: opened.nodes.map((node) =>
        node.id === "h_plus"
          ? { id: "h_plus", op: "add", inputs: { x: "h_one", y: "h_exp" } }
          : node,
      ) as DocumentNode[],
    };
    expect(applyCommand(turned, closeNode("h_exp")).document).toEqual(simple);
  });

  test("keeps a constant that something else uses", () => {
    const shared: GraphDocument = {
      nodes: [...opened.nodes, { id: "more", op: "add", inputs: { x: "x", y: "h_one" } }],
    };
    const after = applyCommand(shared, closeNode("h")).document;
    expect(after.nodes.map(({ id }) => id)).toEqual(["x", "h_one", "h", "more"]);
  });

  test("is refused where an inner value would be lost", () => {
    const used: GraphDocument = {
      nodes: [...opened.nodes, { id: "more", op: "relu", inputs: { x: "h_exp" } }],
    };
    expect(closingRefusal(used, "h")).toMatchObject({
      code: "used-elsewhere",
      node: "h_exp",
      consumer: "more",
    });
    const seeded = applyCommand(opened, setSeed("h_plus", 3)).document;
    expect(closingRefusal(seeded, "h")).toMatchObject({ code: "seeded", node: "h_plus" });
    expect(() => applyCommand(seeded, closeNode("h"))).toThrow(CommandError);
  });

  test.each<[string, GraphDocument]>([
    ["nothing like it", simple],
    [
      "another constant",
      {
        nodes: opened.nodes.map((n) =>
          n.id === "h_one" ? { ...n, value: 2 } : n,
        ) as DocumentNode[],
      },
    ],
    [
      "a constant that learning would move",
      {
        nodes: opened.nodes.map((n) =>
          n.id === "h_one" ? { ...n, trainable: true } : n,
        ) as DocumentNode[],
      },
    ],
    [
      "another wire",
      applyCommand(opened, connect({ source: "x", node: "h_plus", port: "x" })).document,
    ],
    [
      "a product added to itself",
      {
        nodes: [
          { id: "x", op: "input", value: [[1]] },
          { id: "m", op: "matmul", inputs: { x: "x", y: "x" } },
          { id: "h", op: "add", inputs: { x: "m", y: "m" } },
        ],
      },
    ],
  ])("%s is no pattern", (_, document) => {
    expect(closingRefusal(document, "h")).toMatchObject({ code: "no-pattern" });
  });

  test("goes outside in: softmax with loss, its softmax opened too", () => {
    const loss: GraphDocument = {
      nodes: [
        {
          id: "x",
          op: "input",
          value: [
            [1, 2],
            [3, 4],
          ],
        },
        {
          id: "t",
          op: "input",
          value: [
            [1, 0],
            [0, 1],
          ],
        },
        { id: "loss", op: "softmaxCrossEntropy", inputs: { x: "x", t: "t" } },
      ],
    };
    const outer = applyCommand(loss, openNode("loss")).document;
    const inner = applyCommand(outer, openNode("loss_y")).document;
    expect(closesInto(inner, "loss_y_exp")).toBe("softmax");
    expect(closesInto(inner, "loss_log")).toBeUndefined();
    const back = applyCommand(inner, closeNode("loss_y")).document;
    expect(back).toEqual(outer);
    expect(applyCommand(back, closeNode("loss_log")).document).toEqual(loss);
  });

  test("leaves things where they are when something else was put between the parts", () => {
    const placed: GraphDocument = {
      nodes: [
        { id: "x", op: "input", value: 0.5, position: { x: 0, y: 0 } },
        { id: "h", op: "sigmoid", inputs: { x: "x" }, position: { x: 100, y: 0 } },
      ],
    };
    const open = applyCommand(placed, openNode("h")).document;
    const busy: GraphDocument = {
      ...open,
      nodes: [...open.nodes, { id: "b", op: "input", value: 1, position: { x: 200, y: 300 } }],
    };
    const after = applyCommand(busy, closeNode("h")).document;
    expect(nodeOf(after, "h")!.position).toEqual(nodeOf(open, "h")!.position);
    expect(nodeOf(after, "b")!.position).toEqual({ x: 200, y: 300 });
  });
});
