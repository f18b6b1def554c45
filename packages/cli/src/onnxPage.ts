import { onnxOperators } from "@chalkgrad/export";
import type { Verdict } from "./onnxNodeTests.ts";

interface Judged {
  readonly name: string;
  readonly verdict: Verdict;
}

/** The page about ONNX. What it says of the node tests is counted, not claimed. */
export function onnxPage(judged: readonly Judged[]): string {
  const passing = judged.filter(({ verdict }) => verdict.passes);
  const others = judged.filter(({ verdict }) => !verdict.passes);
  const rows = others.map(({ name, verdict }) => [`\`${name}\``, reasonOf(verdict)] as const);
  return `${text}
## The node tests of ONNX

Of ${judged.length} node tests (those of the ops of this page, [packed](../packages/cli/fixtures/onnx-node-tests.zip) with their licence) **${passing.length} pass**, ${others.length} are
refused, none comes out wrong. A test passes where every number is within 1e-5 of what ONNX says, relative to it, or within 1e-6: their numbers have 32 bits.

${table([["refused", "why"], ...rows])}

<details>
<summary>The ${passing.length} that pass</summary>

${passing.map(({ name }) => `\`${name}\``).join(", ")}

</details>
`;
}

/** In columns, as the formatter wants them. */
function table(rows: readonly (readonly [string, string])[]): string {
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  const [head, ...body] = rows.map(line);
  return [head, line(widths.map((width) => "-".repeat(width))), ...body].join("\n");
}

function reasonOf(verdict: Verdict): string {
  if (verdict.passes) return "";
  if ("wrong" in verdict) return `**wrong**: ${verdict.wrong}`;
  return [...new Set(verdict.refusals)].join("; ");
}

const text = `# ONNX

## Out

\`chalkgrad export FILE --to onnx\`, or ONNX in the export dialog: IR 8, opset 17, everything in doubles.

- **Inputs** are inputs of the model with their values as defaults: it runs as it is, and takes other values of the same shape. **Parameters** (what learning updates) are
  initializers alone. What nothing consumes is an **output**; every other value is listed with its shape.
- Names are made of the ids; **labels** are the doc strings beside them, the title is in the metadata.
- Where ONNX has no op of the meaning, or keeps a number in 32 bits, a few nodes say the same: affine is MatMul and Add; leaky ReLU is PRelu, as the slope of LeakyRelu has 32 bits;
  softplus is spelled out, as onnxruntime has none in doubles; the losses are made of LogSoftmax, products and sums.
- Seeds, gradients, groups and notes have no place in ONNX. A graph that cannot be computed whole is refused.

Models are held against \`onnx.checker\` and onnxruntime, every value of graphs of all ops to the twelfth digit, where these are installed.

## In

\`chalkgrad import FILE.onnx\`, or a file opened in the editor or dropped on it. A model is expressed exactly or refused, with every node that stands in the way, by name and with the reason.
What is read: opsets 7 to 27, tensors of float32, float64, float16 and bfloat16, integers where they are axes, shapes or exponents, and these operators:

${onnxOperators.map((name) => `\`${name}\``).join(", ")}.

- All is computed in doubles: where the model has narrower numbers, it rounds and we do not. This is said on opening, and so is which inputs the model leaves open: they become ones, an axis
  of any length becomes 1.
- Weights (initializers that are no inputs, and have axes) become parameters.
- \`LogSoftmax\` is shifted by \`sum(softmax(x) · x)\` instead of the maximum, which is as safe for finite numbers; where a logit is infinite, NaN comes out, and is marked.
- Not read: integers as data, subgraphs, functions of the model's own, weights in other files, sparse tensors.
`;
