import type { DocumentNode, GraphDocument } from "@chalkgrad/document";
import { wireId } from "@chalkgrad/engine";
import { describe, expect, test } from "vitest";
import {
  type CodeFormat,
  type CodeLine,
  type CodeOptions,
  codeFormats,
  codeText,
  exportCode,
} from "../index.ts";

// What the programs compute is tested by running them: packages/cli/src/exportedCode.test.ts.

const formats = Object.keys(codeFormats) as CodeFormat[];

const apple: GraphDocument = {
  title: "Buying apples",
  nodes: [
    { id: "apple", op: "input", value: 100 },
    { id: "apple_num", op: "input", value: 2 },
    { id: "tax", op: "input", value: 1.1 },
    { id: "apple_price", op: "mul", inputs: { x: "apple", y: "apple_num" } },
    { id: "price", op: "mul", inputs: { x: "apple_price", y: "tax" } },
  ],
};

function linesOf(document: GraphDocument, format: CodeFormat, options?: CodeOptions) {
  const exported = exportCode(document, format, options);
  if (!exported.ok) throw new Error(exported.problems.map(({ message }) => message).join("\n"));
  return exported.program.lines;
}

function texts(lines: readonly CodeLine[]): string[] {
  return lines.map(({ text }) => text);
}

test("the notebook's own lines, in its order", () => {
  const lines = texts(linesOf(apple, "layers"));
  const from = lines.indexOf("# Inputs");
  expect(lines.slice(from, lines.indexOf("# Results"))).toEqual([
    "# Inputs",
    "apple = 100.0",
    "apple_num = 2.0",
    "tax = 1.1",
    "",
    "# Layers",
    "apple_price_layer = MulLayer()",
    "price_layer = MulLayer()",
    "",
    "# Forward",
    "apple_price = apple_price_layer.forward(apple, apple_num)",
    "price = price_layer.forward(apple_price, tax)",
    "",
    "# Backward",
    "dprice = 1.0",
    "dapple_price, dtax = price_layer.backward(dprice)",
    "dapple, dapple_num = apple_price_layer.backward(dapple_price)",
    "",
  ]);
  const layer = lines.indexOf("class MulLayer:");
  expect(lines.slice(layer, layer + 15)).toEqual([
    "class MulLayer:",
    "    def __init__(self):",
    "        self.x = None",
    "        self.y = None",
    "",
    "    def forward(self, x, y):",
    "        self.x = x",
    "        self.y = y",
    "        out = x * y",
    "        return out",
    "",
    "    def backward(self, dout):",
    "        dx = dout * self.y",
    "        dy = dout * self.x",
    "        return dx, dy",
  ]);
});

test("the gradients of a fan-out are summed in a line of their own", () => {
  const document: GraphDocument = {
    nodes: [
      { id: "x", op: "input", value: 3, seed: 2 },
      { id: "square", op: "mul", inputs: { x: "x", y: "x" } },
      { id: "minus", op: "neg", inputs: { x: "x" } },
    ],
  };
  const sum = linesOf(document, "numpy").find(({ text }) => text.startsWith("dx = "));
  expect(sum).toEqual({
    text: "dx = dx_seed + dx_1 + dx_2 + dx_3",
    phase: "backward",
    node: "x",
    wires: ["minus.x", "square.x", "square.y"],
  });
});

describe.each(formats)("%s", (format) => {
  test("the text is its lines", () => {
    const lines = linesOf(apple, format);
    const text = codeText({ lines });
    expect(text).toBe(`${texts(lines).join("\n")}\n`);
    for (const each of texts(lines)) expect(each).not.toMatch(/[\n\r]/);
  });

  test("every node can be followed forward, and knows its wires", () => {
    const lines = linesOf(apple, format);
    for (const { id, inputs } of apple.nodes) {
      const own = lines.filter(({ node, phase }) => node === id && phase === "forward");
      expect(own.length, id).toBeGreaterThan(0);
      const wires = Object.keys(inputs ?? {}).map((port) => wireId(id, port));
      expect(own.flatMap((line) => line.wires ?? [])).toEqual(wires);
    }
    expect(lines.some(({ phase }) => phase === "backward")).toBe(true);
  });

  test("a graph that cannot be computed whole is refused with every reason", () => {
    const broken: readonly DocumentNode[] = [
      { id: "loop", op: "neg", inputs: { x: "loop" } },
      { id: "open", op: "add", inputs: { x: "apple" } },
      { id: "axis", op: "sum", inputs: { x: "apple" }, attrs: { axis: 3 } },
    ];
    const exported = exportCode({ nodes: [...apple.nodes, ...broken] }, format);
    expect(exported).toMatchObject({
      ok: false,
      problems: [{ code: "cycle" }, { code: "missing-input" }, { code: "bad-attribute" }],
    });
  });

  test("more axes than arrays can have are refused", () => {
    const deep: DocumentNode = {
      id: "deep",
      op: "reshape",
      inputs: { x: "apple" },
      attrs: { shape: new Array(33).fill(1) },
    };
    expect(exportCode({ nodes: [...apple.nodes, deep] }, format)).toMatchObject({
      ok: false,
      problems: [{ code: "too-many-axes", node: "deep" }],
    });
  });

  test("an empty graph is a program too", () => {
    expect(texts(linesOf({ nodes: [] }, format)).join("\n")).toContain("report({");
  });
});

describe("names", () => {
  test("are labels as long as these are names, else ids", () => {
    const labels = ["個数", "two words", "½", "sum", "ﬁ", "fi", "np", "", "2nd"];
    const nodes = labels.map(
      (label, at): DocumentNode => ({
        id: `n${at}`,
        op: "input",
        value: at,
        label,
      }),
    );
    const assigned = (options?: CodeOptions) =>
      texts(linesOf({ nodes }, "numpy", options)).flatMap((text) => {
        const [, name] = /^([^#\s]+) = \d\.0$/.exec(text) ?? [];
        return name === undefined || name.startsWith("dn") ? [] : [name];
      });
    expect(assigned().slice(0, labels.length)).toEqual([
      "個数",
      "two_words",
      "n2",
      "sum_",
      "fi",
      "fi_2",
      "np_",
      "n7",
      "n8",
    ]);
    expect(assigned({ names: "id" }).slice(0, 3)).toEqual(["n0", "n1", "n2"]);
  });

  test("a label that is no name stands beside it, harmless", () => {
    const label = '∂L\nimport os\u202e\u2028"""';
    const lines = texts(linesOf({ nodes: [{ id: "n", op: "input", value: 1, label }] }, "numpy"));
    expect(lines).toContain("# ∂L");
    expect(lines).toContain("# import os\\u202e");
    expect(lines).toContain('# """');
    expect(lines.filter((line) => line.startsWith("import "))).toEqual([
      "import json",
      "import numpy as np",
    ]);
  });

  test("no title decides on the encoding of the file", () => {
    const [first, second] = texts(linesOf({ ...apple, title: "coding: utf-7" }, "layers"));
    expect(`${first}${second}`).not.toMatch(/coding[:=]/);
  });
});

test("numbers read back to the same float64, long rows are broken", () => {
  const value = [0.1, 1e21, 5e-324, -0, 123456789012345680000];
  const nodes: DocumentNode[] = [
    { id: "short", op: "input", value },
    {
      id: "long",
      op: "input",
      value: [value.flatMap((each) => [each, each, each]), new Array(15).fill(2)],
    },
  ];
  const lines = texts(linesOf({ nodes }, "numpy"));
  expect(lines).toContain("short = np.array([0.1, 1e+21, 5e-324, -0.0, 123456789012345680000.0])");
  for (const line of lines.slice(lines.indexOf("# Inputs"))) expect(line.length).toBeLessThan(90);
});

test("what learning updates is a parameter of PyTorch", () => {
  const nodes: DocumentNode[] = [
    { id: "w", op: "input", value: [1, 2], trainable: true },
    { id: "x", op: "input", value: [3, 4] },
  ];
  const lines = texts(linesOf({ nodes }, "pytorch"));
  expect(lines).toContain("w = torch.nn.Parameter(torch.tensor([1.0, 2.0]))");
  expect(lines).toContain("x = torch.tensor([3.0, 4.0], requires_grad=True)");
  expect(lines.join("\n")).toContain("parameters = [\n    w,\n]");
});

test("the notebook is one of nbformat 4.5", () => {
  const title = "Apples & <script>alert(1)</script> *$x$*";
  const notebook = JSON.parse(codeText({ lines: linesOf({ ...apple, title }, "ipynb") }));
  expect(Object.keys(notebook).sort()).toEqual(["cells", "metadata", "nbformat", "nbformat_minor"]);
  expect([notebook.nbformat, notebook.nbformat_minor]).toEqual([4, 5]);
  expect(notebook.metadata.kernelspec).toMatchObject({ name: "python3", display_name: "Python 3" });
  const ids = notebook.cells.map(({ id }: { id: string }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-zA-Z0-9-_]{1,64}$/);
  const allowed = {
    markdown: ["cell_type", "id", "metadata", "source"],
    code: ["cell_type", "execution_count", "id", "metadata", "outputs", "source"],
  };
  for (const cell of notebook.cells) {
    expect(Object.keys(cell).sort()).toEqual(allowed[cell.cell_type as "code"]);
    expect(cell.source.every((line: unknown) => typeof line === "string")).toBe(true);
    expect(cell.source.slice(0, -1).every((line: string) => line.endsWith("\n"))).toBe(true);
  }
  expect(notebook.cells[0].source[0]).toBe(
    "# Apples &#38; &#60;script&#62;alert\\(1\\)&#60;/script&#62; \\*\\$x\\$\\*",
  );
});
