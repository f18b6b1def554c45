import { compile, type NodeId, type OpDefinition, ops } from "@chalkgrad/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDocument } from "../arbitraryDocument.ts";
import { type DocumentNode, emptyDocument, type GraphDocument } from "../schema.ts";
import { expressionOf } from "./expressionOf.ts";
import { parseExpression } from "./parseExpression.ts";

function parsed(text: string, document: GraphDocument = emptyDocument) {
  const result = parseExpression(text, { document });
  if (!result.ok) throw new Error(result.faults.map((fault) => fault.message).join("\n"));
  return result;
}

/** The text of the graph that a text comes to. */
function again(text: string): string {
  const { nodes, results } = parsed(text);
  return expressionOf({ nodes }, results.at(-1)!, { inputs: "names" });
}

test.each([
  "a + b * c",
  "(a + b) * c",
  "a - (b - c)",
  "a - b - c",
  "a * (b / c) @ d",
  "a ** b ** c",
  "(a ** b) ** c",
  "(-a) ** b",
  "-a ** b",
  "a ** -b ** c",
  "a ** (b * c)",
  "-(a * b)",
  "-a * b",
  "--a",
  "a - -b",
  "-(2)",
  "--2",
  "(-2) ** x",
  "x ** -1",
  "2 * x",
  "-[1, 2] * [[1, -0.5], [-2, 3]]",
  "-0 + 1e+21",
  "sum(relu(a + b), axis=[0, 1], keepdims=true) + softmax(a2, axis=-1)",
  "transpose(x, axes=none)",
  "max(a, min(b, c))",
  "relu(_) + _ * _",
  "loss = softmaxCrossEntropy(x @ w + b, t)",
])("%s comes back as it is", (text) => {
  expect(again(text)).toBe(text);
});

describe("lines", () => {
  const apples: GraphDocument = {
    nodes: [
      { id: "apple", op: "input", value: 100 },
      { id: "apple_num", op: "input", label: "りんごの個数", value: 2 },
      { id: "tax", op: "input", value: 1.1 },
      { id: "apple_price", op: "mul", inputs: { x: "apple", y: "apple_num" } },
      { id: "price", op: "mul", inputs: { x: "apple_price", y: "tax" } },
    ],
  };

  test("one for each input, then the node", () => {
    expect(expressionOf(apples, "price")).toBe(
      "apple = 100\nりんごの個数 = 2\ntax = 1.1\nprice = apple * りんごの個数 * tax",
    );
    expect(expressionOf(apples, "apple")).toBe("apple = 100");
  });

  test("inputs by name only", () => {
    const text = expressionOf(apples, "price", { inputs: "names" });
    expect(text).toBe("price = apple * りんごの個数 * tax");
    expect(expressionOf(apples, "apple", { inputs: "names" })).toBe("apple");
    expect(parsed(text, apples).nodes.map(({ id, inputs }) => ({ id, inputs }))).toEqual([
      { id: "mul", inputs: { x: "apple", y: "apple_num" } },
      { id: "price_2", inputs: { x: "mul", y: "tax" } },
    ]);
  });

  test("down to named nodes", () => {
    expect(expressionOf(apples, "price", { stop: ["apple_price", "price"] })).toBe(
      "tax = 1.1\nprice = apple_price * tax",
    );
  });

  test("what feeds several ports has one of its own", () => {
    const { nodes } = parsed("y = exp(x); z = y * y + y");
    expect(expressionOf({ nodes }, "z")).toBe("x = 1\ny = exp(x)\nz = y * y + y");
  });

  test("names that cannot be names are made into some, each another", () => {
    const nodes: DocumentNode[] = [
      { id: "a-b", op: "input", value: 1 },
      { id: "a_b", op: "input", value: 2 },
      { id: "1", op: "input", value: 3 },
      { id: "p", op: "input", label: "x²", value: 4 },
      { id: "q", op: "input", label: "a_b", value: 5 },
      { id: "_", op: "affine", inputs: { x: "a-b", w: "a_b", b: "1" } },
      { id: "r", op: "affine", inputs: { x: "_", w: "p", b: "q" } },
    ];
    expect(expressionOf({ nodes }, "r", { inputs: "names" })).toBe(
      "r = affine(affine(a_b, a_b_2, n1), x2, q)",
    );
  });

  test("a cycle is written, and read as one", () => {
    const nodes: DocumentNode[] = [
      { id: "a", op: "relu", inputs: { x: "b" } },
      { id: "b", op: "exp", inputs: { x: "a" } },
    ];
    const text = expressionOf({ nodes }, "a");
    expect(text).toBe("a = relu(exp(a))");
    expect(parseExpression(text)).toMatchObject({ ok: false, faults: [{ code: "cycle" }] });
  });
});

test("a node that is not there is refused", () => {
  expect(() => expressionOf(emptyDocument, "x")).toThrow(RangeError);
});

function ancestorsOf(document: GraphDocument, id: NodeId): readonly DocumentNode[] {
  const byId = new Map(document.nodes.map((node) => [node.id, node]));
  const below = new Set([id]);
  for (const each of below) {
    for (const source of Object.values(byId.get(each)!.inputs ?? {})) below.add(source as NodeId);
  }
  return document.nodes
    .filter((node) => below.has(node.id))
    .map(({ seed: _, ...node }) => node as DocumentNode);
}

/** Values bit by bit; gradients as sums that may be in another order. */
function expectSame(one: Float64Array | undefined, other: Float64Array | undefined): void {
  expect(other === undefined).toBe(one === undefined);
  if (one === undefined || other === undefined) return;
  expect(other.length).toBe(one.length);
  for (const [place, number] of one.entries()) {
    const isClose =
      Object.is(other[place], number) ||
      Math.abs(other[place]! - number) <= 1e-9 * Math.max(1e-300, Math.abs(number));
    if (!isClose) throw new Error(`${other[place]} instead of ${number}`);
  }
}

/** Documents without cycles that compute: each node takes nodes before it, of one shape. */
const computing: fc.Arbitrary<GraphDocument> = fc
  .array(
    fc.record({
      op: fc.constantFrom(
        "input",
        "input",
        "add",
        "sub",
        "mul",
        "div",
        "pow",
        "neg",
        "max",
        "exp",
        "relu",
        "matmul",
        "affine",
        "tanh",
        "softmax",
      ),
      sources: fc.tuple(fc.nat(), fc.nat(), fc.nat()),
      value: fc.oneof(
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.constant([
          [1, -0.5],
          [0.25, 2],
        ]),
      ),
      isNamed: fc.boolean(),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((plans) => {
    const counts = new Map<string, number>();
    const nodes: DocumentNode[] = [];
    for (const [place, { op: planned, sources, value, isNamed }] of plans.entries()) {
      const op = place === 0 ? "input" : planned;
      const count = (counts.get(op) ?? 0) + 1;
      counts.set(op, count);
      const id = isNamed ? `n${place}` : count === 1 ? op : `${op}_${count}`;
      const ports = (ops as Readonly<Record<string, OpDefinition>>)[op]!.ports;
      const wires = ports.map((port, at) => [port, nodes[sources[at]! % place]!.id]);
      nodes.push({
        id,
        op,
        ...(op === "input" && { value }),
        ...(wires.length > 0 && { inputs: Object.fromEntries(wires) }),
      } as DocumentNode);
    }
    return { nodes };
  });

test("what is written reads back to the same values and gradients", () => {
  let computed = 0;
  fc.assert(
    fc.property(computing, (document) => {
      const target = document.nodes.at(-1)!.id;
      const before = { nodes: ancestorsOf(document, target) };
      const text = expressionOf(document, target);
      const after = parsed(text);
      expect(after.nodes).toHaveLength(before.nodes.length);
      const [one, other] = [compile(before), compile(after)];
      const result = after.results.at(-1)!;
      expectSame(one.value(target)?.data, other.value(result)?.data);
      if (one.value(target) !== undefined) computed++;
      for (const node of before.nodes) {
        const name = after.names.get(node.id);
        if (name !== undefined) expectSame(one.gradient(node.id)?.data, other.gradient(name)?.data);
      }
    }),
    { numRuns: 1_000 },
  );
  expect(computed).toBeGreaterThan(500);
});

/** The text without each of its pairs of parentheses that are not a call's, one at a time. */
function withoutPairs(text: string): readonly string[] {
  const shorter: string[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "(") open.push(at);
    if (text[at] !== ")") continue;
    const start = open.pop()!;
    if (/[\p{L}\p{N}_]/u.test(text[start - 1] ?? "")) continue;
    shorter.push(`${text.slice(0, start)}${text.slice(start + 1, at)}${text.slice(at + 1)}`);
  }
  return shorter;
}

/** Expressions with parentheses around everything. */
const { bracketed } = fc.letrec<{ bracketed: string }>((tie) => ({
  bracketed: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    fc.constantFrom("a", "b", "2", "-2", "[1, -2]"),
    fc
      .tuple(tie("bracketed"), fc.constantFrom(..."+-*/@", "**"), tie("bracketed"))
      .map(([left, sign, right]) => `(${left}) ${sign} (${right})`),
    tie("bracketed").map((operand) => `-(${operand})`),
    tie("bracketed").map((operand) => `relu(${operand})`),
  ),
}));

test("no pair of parentheses could be left out", () => {
  let pairs = 0;
  fc.assert(
    fc.property(bracketed, (full) => {
      const text = again(full);
      expect(parsed(text).nodes).toEqual(parsed(full).nodes);
      for (const shorter of withoutPairs(text)) {
        pairs++;
        if (parseExpression(shorter).ok) expect(again(shorter)).not.toBe(text);
      }
    }),
    { numRuns: 1_000 },
  );
  expect(pairs).toBeGreaterThan(300);
});

test("any document without a cycle reads back, node for node", () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      for (const { id } of document.nodes) {
        const text = expressionOf(document, id);
        const back = parseExpression(text);
        if (!back.ok) {
          expect(back.faults.map((fault) => fault.code)).toContain("cycle");
          continue;
        }
        expect(back.nodes).toHaveLength(ancestorsOf(document, id).length);
        const ops = (nodes: readonly DocumentNode[]) => nodes.map((node) => node.op).sort();
        expect(ops(back.nodes)).toEqual(ops(ancestorsOf(document, id)));
      }
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  ["a chain", (id: string) => ({ op: "relu", inputs: { x: id } })],
  ["a sum", (id: string) => ({ op: "add", inputs: { x: id, y: "x" } })],
  ["powers", (id: string) => ({ op: "pow", inputs: { x: "x", y: id } })],
  ["shared nodes", (id: string) => ({ op: "mul", inputs: { x: id, y: id } })],
])("%s of 10,000 nodes comes back", (_, next) => {
  const nodes: DocumentNode[] = [{ id: "x", op: "input", value: 1 }];
  for (let place = 1; place <= 10_000; place++) {
    const before = nodes[place - 1]!.id;
    nodes.push({ id: `n${place}`, ...next(before) } as DocumentNode);
  }
  const text = expressionOf({ nodes }, "n10000");
  expect(parsed(text).nodes).toHaveLength(10_001);
});
