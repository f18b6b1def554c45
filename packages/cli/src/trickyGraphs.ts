import type { DocumentNode, GraphDocument } from "@chalkgrad/document";
import { compile, literalFrom, type OpName, ops, type TensorLiteral } from "@chalkgrad/engine";

// Graphs at which an exported program could go wrong.

/** Kinks, what overflows, empty axes, vectors and stacks of matrices, targets that broadcast. */
export const conventions: readonly GraphDocument[] = [
  calls([0, 0], { op: "relu" }, { op: "leakyRelu" }, { op: "abs" }, { op: "max" }, { op: "min" }),
  calls([2, 2], { op: "max" }, { op: "min" }, { op: "pow" }),
  calls([0, 2], { op: "pow" }),
  calls([2, 0], { op: "pow" }),
  calls([0, 0], { op: "pow" }),
  calls([-2, 3], { op: "pow" }),
  calls([0.5, 0], { op: "div" }),
  calls([0, 1], { op: "reciprocal" }, { op: "log" }),
  ...[-700, 700, 40].map((far) =>
    calls([far], { op: "sigmoid" }, { op: "softplus" }, { op: "tanh" }),
  ),
  calls([3], { op: "softmax" }, { op: "transpose" }, { op: "reshape", attrs: { shape: [] } }),
  calls([3], { op: "sum", attrs: { keepdims: true } }, { op: "mean", attrs: { axis: [] } }),
  calls([[[], []]], { op: "sum" }, { op: "mean", attrs: { axis: 0 } }, { op: "softmax" }),
  calls(
    [
      [[], []],
      [[], []],
    ],
    { op: "softmaxCrossEntropy" },
    { op: "add" },
    { op: "sumSquaredError" },
  ),
  ...[
    [count(3), count(3)],
    [count(3), count(3, 2)],
    [count(2, 3), count(3)],
    [count(3), count(2, 3, 2)],
    [count(2, 2, 3), count(3)],
    [count(2, 1, 2, 3), count(3, 3, 2)],
    [count(1, 3), count(2, 3, 2)],
  ].flatMap(([x, y]) => [
    calls([x!, y!], { op: "matmul", seed: 0.5 }),
    ...[3, [1.5], count(2), count(4, 1, 1, 1)].flatMap((b) => {
      const graph = calls([x!, y!, b], { op: "affine", seed: 0.5 });
      return compile(graph).problems.length === 0 ? [graph] : [];
    }),
  ]),
  ...[
    [count(2, 3), count(3)],
    [count(1, 3), count(2, 3)],
    [count(2, 1), count(2, 3)],
    [count(3), count(2, 2, 3)],
    [count(2, 2, 3), count(2, 1, 3)],
  ].map(([x, t]) =>
    calls(
      [x!, t!],
      { op: "softmaxCrossEntropy" },
      { op: "sumSquaredError" },
      { op: "meanSquaredError" },
    ),
  ),
];

/** Labels that would be code, keywords, names of the program's own, or that fold into each other. */
export const hostile: GraphDocument = {
  title: 'coding: utf-7\n"""\nraise SystemExit("title")\r\u2028raise SystemExit("title")',
  description: "-*- coding: utf-16 -*-\n\u202eimport os\n<script>$x$</script>",
  ...inputs([
    "x = 1\nraise SystemExit('label')",
    "#",
    '"',
    "'''",
    "\\",
    "\u0000",
    "½",
    "x²",
    "∂L/∂w",
    "\u202etxt",
    "\ud800",
    "ﬁ",
    "fi",
    "µ",
    "μ",
    "Å",
    "Å",
    "ａ",
    "a",
    "個数",
    "個数 ",
    "np",
    "json",
    "print",
    "sum",
    "report",
    "results",
    "lambda",
    "match",
    "_",
    "__debug__",
    "__name__",
    "self",
    "In",
    "None",
    "float",
    "MulLayer",
    "unbroadcast",
    "torch",
    "jax",
    "jnp",
    "nudges",
    "node",
    "value",
    "values",
    "seeds",
    "graph",
    "shapes",
    "gradients",
    "table",
    "dout",
    "out",
    "x",
    "dx",
    "dx_1",
    "dx_seed",
    "ddx",
    "x_layer",
    "x_layer_2",
    "parameters",
    "keep_gradients",
    "",
    " ",
    "1",
    "2nd",
    "🍎",
    "é",
    "é",
    "ÿ́́́",
    "K",
    "ſ",
    "ß",
    "a".repeat(1000),
    "𝐱",
    "ｱﾞ",
    "كتاب",
    "עברית",
    "हिन्दी",
    "ไทย",
    "한국",
    "𠮷",
    "\u0301",
    "a\u0301b",
    "_\u0301",
    "x\u200dy",
  ]),
};

/** One value that thousands take. */
export const wide: GraphDocument = {
  nodes: [
    { id: "x", op: "input", value: 0.1, seed: 3 },
    ...Array.from(
      { length: 3000 },
      (_, at): DocumentNode => ({ id: `y${at}`, op: "mul", inputs: { x: "x", y: "x" } }),
    ),
  ],
};

/** One input a label, each with a value of its own and something that takes it. */
function inputs(labels: readonly string[]): { nodes: readonly DocumentNode[] } {
  return {
    nodes: labels.flatMap((label, at): DocumentNode[] => [
      { id: `i${at}`, op: "input", value: at, label },
      { id: `o${at}`, op: "mul", inputs: { x: `i${at}`, y: `i${at}` }, label },
    ]),
  };
}

interface Call {
  readonly op: OpName;
  readonly attrs?: object;
  readonly seed?: number;
}

/** Some ops, each of the same inputs. */
function calls(values: readonly TensorLiteral[], ...each: readonly Call[]): GraphDocument {
  const leaves = values.map((value, at): DocumentNode => ({ id: `in${at}`, op: "input", value }));
  const nodes = each.map((call, at) => {
    const wires = portsOf(call.op).map((port, place) => [port, `in${place}`]);
    return {
      id: `out${at}`,
      ...call,
      inputs: Object.fromEntries(wires),
    } as unknown as DocumentNode;
  });
  return { nodes: [...leaves, ...nodes] };
}

/** 0.5, 0.8, 1.1, … in a shape. */
function count(...shape: readonly number[]): TensorLiteral {
  const size = shape.reduce((product, length) => product * length, 1);
  return literalFrom({
    shape,
    data: Float64Array.from({ length: size }, (_, at) => 0.5 + 0.3 * at),
  });
}

function portsOf(op: OpName): readonly string[] {
  return ops[op].ports;
}
