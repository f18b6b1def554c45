import { compile, literalFrom, type NodeId, opNames, ops } from "@chalkgrad/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyCommand } from "../change.ts";
import { insertNodes } from "../commands/insertNodes.ts";
import { limits } from "../limits.ts";
import { emptyDocument, type GraphDocument } from "../schema.ts";
import { parseExpression } from "./parseExpression.ts";

function parsed(text: string, document: GraphDocument = emptyDocument) {
  const result = parseExpression(text, { document });
  if (!result.ok) throw new Error(result.faults.map((fault) => fault.message).join("\n"));
  return result;
}

function faultsOf(text: string, document: GraphDocument = emptyDocument) {
  const result = parseExpression(text, { document });
  return result.ok ? [] : result.faults;
}

/** The graph with all its parentheses: `add(a, 2)`. */
function shown(text: string, document: GraphDocument = emptyDocument): string {
  const { nodes, results } = parsed(text, document);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const show = (id: NodeId | undefined): string => {
    const node = id === undefined ? undefined : byId.get(id);
    if (node === undefined) return id ?? "_";
    if (node.op === "input") {
      const isNumber = node.id.startsWith("input");
      return isNumber ? JSON.stringify(node.value) : node.id;
    }
    const inputs = (node.inputs ?? {}) as Record<string, NodeId>;
    const ports: readonly string[] = ops[node.op].ports;
    const attrs = node.attrs === undefined ? [] : [JSON.stringify(node.attrs)];
    return `${node.op}(${[...ports.map((port) => show(inputs[port])), ...attrs].join(" ")})`;
  };
  return results.map(show).join("; ");
}

test.each([
  ["a + b * c", "add(a mul(b c))"],
  ["a - b - c", "sub(sub(a b) c)"],
  ["a / b * c @ d", "matmul(mul(div(a b) c) d)"],
  ["a ** b ** c", "pow(a pow(b c))"],
  ["-a ** b", "neg(pow(a b))"],
  ["(-a) ** b", "pow(neg(a) b)"],
  ["a ** -b ** c", "pow(a neg(pow(b c)))"],
  ["a ** -b * c", "mul(pow(a neg(b)) c)"],
  ["-a * b", "mul(neg(a) b)"],
  ["- - a", "neg(neg(a))"],
  ["a - -b", "sub(a neg(b))"],
  ["+a + +b", "add(a b)"],
  ["-2", "-2"],
  ["-(2)", "neg(2)"],
  ["--2", "neg(-2)"],
  ["-2 ** 2", "neg(pow(2 2))"],
  ["x ** -1", "pow(x -1)"],
  ["(-2) ** x", "pow(-2 x)"],
  ["2 * x", "mul(2 x)"],
  ["(a + b) * c", "mul(add(a b) c)"],
  [".5 + 1. + 1_000 + 2.5e-3 + 1E3", "add(add(add(add(0.5 1) 1000) 0.0025) 1000)"],
  ["[[1, -0.5], [-2, 3]] @ x", "matmul([[1,-0.5],[-2,3]] x)"],
  ["[1, 2,]", "[1,2]"],
  ["[]", "[]"],
  ["relu(x @ w + b)", "relu(add(matmul(x w) b))"],
  ["max(a, b)", "max(a b)"],
  ["affine(x, w, b)", "affine(x w b)"],
  ["affine(x, b=b, w=w)", "affine(x w b)"],
  ["matmul(a, b)", "matmul(a b)"],
  ["leaky_relu(x, slope=0.1)", 'leakyRelu(x {"slope":0.1})'],
  ["ReLU(x) + softmax_cross_entropy(x, t)", "add(relu(x) softmaxCrossEntropy(x t))"],
  ["softmax(x, axis=-1)", 'softmax(x {"axis":-1})'],
  ["sum(x, axis=[0, 1], keepdims=True)", 'sum(x {"axis":[0,1],"keepdims":true})'],
  ["sum(x, axis=(0,))", 'sum(x {"axis":[0]})'],
  ["sum(x, axis=None)", 'sum(x {"axis":null})'],
  ["max = 2; max * max(max, 3)", "max; mul(max max(max 3))"],
  ["relu(_) + _", "add(relu(_) _)"],
  ["ａ＋ｂ×c·d÷e−f ＊ （２）", "sub(add(a div(mul(mul(b c) d) e)) mul(f 2))"],
  ["a *\tb # + c\n\n# nothing\n;; b", "mul(a b); b"],
  ["(a\n + b)\n+c", "add(a b); c"],
  ["", ""],
])("%s reads as %s", (text, graph) => {
  expect(shown(text)).toBe(graph);
});

test("every op can be called by its name", () => {
  for (const op of opNames) {
    if (op === "input") continue;
    const ports: readonly string[] = ops[op].ports;
    expect(shown(`${op}(${ports.join(", ")})`)).toBe(`${op}(${ports.join(" ")})`);
  }
});

describe("names", () => {
  test("the notebook's example, with ids from the names", () => {
    const text = "apple = 100; apple_num = 2\ntax = 1.1\nprice = (apple * apple_num) * tax";
    const { nodes, names, results } = parsed(text);
    expect(nodes).toEqual([
      { id: "apple", op: "input", value: 100 },
      { id: "apple_num", op: "input", value: 2 },
      { id: "tax", op: "input", value: 1.1 },
      { id: "mul", op: "mul", inputs: { x: "apple", y: "apple_num" } },
      { id: "price", op: "mul", inputs: { x: "mul", y: "tax" } },
    ]);
    expect(Object.fromEntries(names)).toEqual({
      apple: "apple",
      apple_num: "apple_num",
      tax: "tax",
      price: "price",
    });
    expect(results).toEqual(["apple", "apple_num", "tax", "price"]);
    const program = compile({ nodes });
    expect(literalFrom(program.value("price")!)).toBe(220.00000000000003);
  });

  test("in any letters, NFKC-normalised; the label keeps what an id cannot hold", () => {
    expect(parsed("値段 = 個数 * ｘ + x").nodes).toEqual([
      { id: "input", op: "input", label: "個数", value: 1 },
      { id: "x", op: "input", value: 1 },
      { id: "mul", op: "mul", inputs: { x: "input", y: "x" } },
      { id: "add", op: "add", label: "値段", inputs: { x: "mul", y: "x" } },
    ]);
  });

  test("a name is an input once, and equal numbers are several", () => {
    expect(parsed("x * x + 2 * 2").nodes.map((node) => node.id)).toEqual([
      "x",
      "mul",
      "input",
      "input_2",
      "mul_2",
      "add",
    ]);
  });

  test("lines may come in any order, and a name may be another word for one", () => {
    const { nodes, names } = parsed("y = z * x\nz = w\nw = x\nx = 3");
    expect(nodes).toEqual([
      { id: "y", op: "mul", inputs: { x: "x", y: "x" } },
      { id: "x", op: "input", value: 3 },
    ]);
    expect(names.get("z")).toBe("x");
  });

  test("a name without a definition is a node of the document, by id or by label", () => {
    const document: GraphDocument = {
      nodes: [
        { id: "x", op: "input", value: 2 },
        { id: "n1", op: "relu", label: "個数", inputs: { x: "x" } },
        { id: "mul", op: "input", label: "x", value: 5 },
      ],
    };
    const { nodes, names } = parsed("y = x * 個数 + z", document);
    expect(nodes).toEqual([
      { id: "mul_2", op: "mul", inputs: { x: "x", y: "n1" } },
      { id: "z", op: "input", value: 1 },
      { id: "y", op: "add", inputs: { x: "mul_2", y: "z" } },
    ]);
    expect(names.get("個数")).toBe("n1");
    expect(applyCommand(document, insertNodes(nodes)).document.nodes).toHaveLength(6);
  });

  test("a definition goes before the document, and its id makes way", () => {
    const document: GraphDocument = { nodes: [{ id: "x", op: "input", value: 2 }] };
    expect(parsed("x = 3\ny = x * x", document).nodes).toEqual([
      { id: "x_2", op: "input", label: "x", value: 3 },
      { id: "y", op: "mul", inputs: { x: "x_2", y: "x_2" } },
    ]);
  });
});

test.each<[text: string, code: string, at: string, message: string]>([
  ["a +", "unexpected", "", "here the text ends, but a number"],
  ["a +\nb", "unexpected", "", "here the line ends, but a number"],
  ["a b", "unexpected", "b", 'stands "b", but an operator'],
  ["2 (a)", "unexpected", "(", "written with *"],
  ["a * / b", "unexpected", "/", "a number, a name"],
  ["relu(a b)", "unexpected", "b", "a comma or the closing bracket"],
  ["(a + b", "unclosed", "(", '")" is missing'],
  ["relu((a)\nb = 2", "unclosed", "(", '")" is missing'],
  ["a)", "unexpected", ")", "an operator"],
  ["[1, x]", "unexpected", "x", "a matrix holds numbers"],
  ["[[1], 2]", "ragged", "2", "a list of 1"],
  ["[[1, 2], [3]]", "ragged", "[3]", "a list of 2"],
  ["x² + 1", "raised-digits", "x²", "write x ** 2"],
  ["x₁ + 1", "raised-digits", "x₁", "write x1"],
  ["(x)²", "bad-character", "²", "write ** 2"],
  ["x ^ 2", "bad-character", "^", "write **"],
  ["2x", "bad-number", "2x", "write 2 * x"],
  ["1.2.3", "bad-number", "1.2.3", "is not a number"],
  ["1e999", "not-finite", "1e999", "too large"],
  ["a + ∂", "bad-character", "∂", "no meaning"],
  ["a + 🍎", "bad-character", "🍎", "no meaning"],
  ["y = rellu(x)", "unknown-function", "rellu", 'did you mean "relu"?'],
  ["input(2)", "unknown-function", "input", "there is no function"],
  ["1 + max(a)", "wrong-arguments", "max(a)", "max takes 2 arguments (x, y), and here is 1"],
  ["sum(x, 0)", "wrong-arguments", "sum(x, 0)", 'By name it takes "axis", "keepdims" too'],
  ["sum(x, axes=0)", "unknown-argument", "axes", 'did you mean "axis"?'],
  ["sum(x, axis=0, axis=1)", "duplicate-argument", "axis", "twice"],
  ["relu(a, x=b)", "duplicate-argument", "relu(a, x=b)", "twice"],
  ["sum(axis=0, x)", "positional-after-named", "x", "stand before"],
  ["sum(x, keepdims=1)", "bad-attribute", "1", "must be true or false"],
  ["sum(x, axis=y)", "unexpected", "y", "a number, a list"],
  ["a + b = c", "bad-target", "a + b", "a single name"],
  ["a = b = c", "bad-target", "=", "a single name"],
  ["y = _", "open-port-alone", "_", "a port that nothing feeds"],
  ["a = 1\nb = 2\na = 3", "defined-twice", "a", "in line 1"],
  ["a = a + 1", "cycle", "a", '"a" → "a"'],
  ["a = b + 1; b = c; c = 2 * a", "cycle", "a", '"a" → "b" → "c" → "a"'],
])("the fault of %j", (text, code, at, message) => {
  const faults = faultsOf(text);
  expect(faults).toHaveLength(1);
  const [fault] = faults;
  expect(fault).toMatchObject({ code });
  expect(text.slice(fault!.offset, fault!.offset + fault!.length)).toBe(at);
  expect(fault!.message).toContain(message);
  const before = text.slice(0, fault!.offset).split("\n");
  expect(fault).toMatchObject({ line: before.length, column: before.at(-1)!.length + 1 });
});

test("a label that several nodes have is refused", () => {
  const document: GraphDocument = {
    nodes: [
      { id: "n1", op: "input", label: "x", value: 2 },
      { id: "n2", op: "input", label: "x", value: 2 },
    ],
  };
  expect(faultsOf("1 + x", document)).toMatchObject([
    { code: "ambiguous-name", offset: 4, length: 1, ids: ["n1", "n2"] },
  ]);
});

test("a fault in one line does not hide those of others", () => {
  const faults = faultsOf("a = 1 +\nb = foo(2)\nc = 3\nd = max(1)");
  expect(faults.map(({ code, line }) => [code, line])).toEqual([
    ["unexpected", 1],
    ["unknown-function", 2],
    ["wrong-arguments", 4],
  ]);
});

test("nesting ends in a fault, never in an overflow", () => {
  for (const [open, close] of [
    ["(", ")"],
    ["relu(", ")"],
    ["-", ""],
    ["2 ** ", ""],
    ["[", "]"],
  ] as const) {
    const deep = (levels: number) => `${open.repeat(levels)}1${close.repeat(levels)}`;
    expect(faultsOf(deep(60))).toEqual([]);
    expect(faultsOf(deep(100_000))).toMatchObject([{ code: "too-deep" }]);
  }
});

test("a long sum is no nesting, and too many nodes are refused", () => {
  const sum = (terms: number) => new Array(terms).fill("x").join(" + ");
  expect(parsed(sum(15_000)).nodes).toHaveLength(15_000);
  expect(faultsOf(sum(limits.nodes + 1))).toMatchObject([{ code: "too-many-nodes" }]);
  expect(faultsOf(sum(200_000))).toMatchObject([{ code: "too-many-nodes" }]);
  expect(faultsOf(sum(300_000))).toMatchObject([{ code: "too-large" }]);
});

test("any text gives nodes that a document takes, or faults with places", () => {
  const words =
    "a b x² 個数 2 0.5 1e999 ( ) [ ] , = ; + - * / @ ** relu( sum( axis= _ # \n ^ ∂ true".split(
      " ",
    );
  const text = fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: "binary", maxLength: 2 })))
    .map((parts) => parts.join(" "));
  let read = 0;
  fc.assert(
    fc.property(text, (each) => {
      const result = parseExpression(each);
      if (result.ok) {
        read++;
        applyCommand(emptyDocument, insertNodes(result.nodes));
        compile({ nodes: result.nodes }).run();
      } else {
        expect(result.faults.length).toBeGreaterThan(0);
        for (const fault of result.faults) {
          expect(fault.message).not.toMatch(/undefined|\[object|NaN/);
          expect(fault.offset + fault.length).toBeLessThanOrEqual(each.length);
        }
      }
    }),
    { numRuns: 3_000 },
  );
  expect(read).toBeGreaterThan(100);
});
