import type { PlannedNode } from "../codePlan.ts";
import type { CodeLine } from "../codeProgram.ts";
import { literalLines, pythonFloat } from "../python/literal.ts";
import {
  captionLines,
  definitionLines,
  expressionOf,
  linesOf,
  reportDefinition,
  reportLines,
} from "../python/program.ts";
import type { CodeSection } from "../section.ts";
import { pytorchRules } from "./pytorchRules.ts";

/** Names that the program gives to its own things. */
export const pytorchNames: readonly string[] = [
  "json",
  "torch",
  "report",
  "keep_gradients",
  "parameters",
];

const keepGradients = `def keep_gradients(*tensors):
    """Autograd forgets the gradients of what is computed, unless it is asked to keep them."""
    for tensor in tensors:
        tensor.retain_grad()`;

/** PyTorch: the forward pass, and autograd for the way back. */
export function pytorchSections(nodes: readonly PlannedNode[]): CodeSection[] {
  const definitions = [keepGradients, reportDefinition((name) => `${name}.tolist()`)];
  const head = ["import json", "", "import torch", "", "torch.set_default_dtype(torch.float64)"];
  return [
    { title: "Definitions", lines: linesOf([...head, ...definitionLines(definitions)], "setup") },
    { title: "Inputs", lines: [...nodes.flatMap(inputLines), ...parameterLines(nodes)] },
    { title: "Forward", lines: nodes.flatMap(forwardLines) },
    { title: "Backward", lines: backwardLines(nodes) },
    {
      title: "Results",
      lines: reportLines(nodes, ({ value }) => `(${value}.detach(), ${value}.grad)`),
    },
  ];
}

function inputLines(node: PlannedNode): CodeLine[] {
  const { literal, value, trainable } = node;
  if (literal === undefined) return [];
  const [before, after] = trainable
    ? ["torch.nn.Parameter(torch.tensor(", "))"]
    : ["torch.tensor(", ", requires_grad=True)"];
  const texts = literalLines(`${value} = ${before}`, literal, after);
  return [...captionLines(node, "forward"), ...linesOf(texts, "forward", node)];
}

/** What learning updates, ready for an optimizer. */
function parameterLines(nodes: readonly PlannedNode[]): CodeLine[] {
  const trainable = nodes.filter((node) => node.trainable);
  if (trainable.length === 0) return [];
  return [
    ...linesOf(["parameters = ["], "setup"),
    ...trainable.flatMap((node) => linesOf([`    ${node.value},`], "setup", node)),
    ...linesOf(["]"], "setup"),
  ];
}

function forwardLines(node: PlannedNode): CodeLine[] {
  if (node.op === "input") return [];
  const text = `${node.value} = ${expressionOf(pytorchRules, node, node.op)}`;
  const wires = node.inputs.map(({ wire }) => wire);
  return [...captionLines(node, "forward"), { text, phase: "forward", node: node.id, wires }];
}

/** One call does the whole way back; it starts at every node that has a seed. */
function backwardLines(nodes: readonly PlannedNode[]): CodeLine[] {
  const computed = nodes.filter(({ op }) => op !== "input").map(({ value }) => value);
  const seeded = nodes.filter(({ seed }) => seed !== undefined);
  const keep = computed.length > 0 ? callLines("keep_gradients", computed) : [];
  const [first, ...others] = seeded;
  if (first === undefined) return [];
  const start =
    others.length === 0
      ? linesOf(onlyStart(first), "backward", first)
      : [
          ...linesOf(["torch.autograd.backward(", "    ["], "backward"),
          ...seeded.flatMap((node) => linesOf([`        ${node.value},`], "backward", node)),
          ...linesOf(["    ],", "    ["], "backward"),
          ...seeded.flatMap((node) => {
            const texts = seedTexts("", node, ",").map((text) => `        ${text}`);
            return linesOf(texts, "backward", node);
          }),
          ...linesOf(["    ],", ")"], "backward"),
        ];
  return [...linesOf(keep, "backward"), ...start];
}

function onlyStart(node: PlannedNode): string[] {
  const isPlain = node.shape.length === 0 && node.seed?.literal === 1;
  return isPlain ? [`${node.value}.backward()`] : seedTexts(`${node.value}.backward(`, node, ")");
}

function seedTexts(prefix: string, { seed, value }: PlannedNode, suffix: string): string[] {
  const { literal } = seed!;
  if (literal === 1) return [`${prefix}torch.ones_like(${value})${suffix}`];
  if (typeof literal === "number") {
    return [`${prefix}torch.full_like(${value}, ${pythonFloat(literal)})${suffix}`];
  }
  return literalLines(`${prefix}torch.tensor(`, literal, `)${suffix}`);
}

/** A call on one line if it is short, else an argument a line. */
function callLines(name: string, given: readonly string[]): string[] {
  const short = `${name}(${given.join(", ")})`;
  return short.length <= 88 ? [short] : [`${name}(`, ...given.map((each) => `    ${each},`), ")"];
}
