import type { PlannedNode } from "../codePlan.ts";
import type { CodeLine } from "../codeProgram.ts";
import { literalLines, pythonFloat, pythonTuple } from "../python/literal.ts";
import {
  captionLines,
  definitionLines,
  expressionOf,
  linesOf,
  reportDefinition,
} from "../python/program.ts";
import type { CodeSection } from "../section.ts";
import { jaxRules } from "./jaxRules.ts";

/** Names that the program gives to its own things. (The variables of the graph live inside of a function.) */
export const jaxNames: readonly string[] = ["json", "jax", "jnp", "nudges"];

/**
 * JAX: the graph as a function, and its vector-Jacobian product. JAX gives gradients for arguments only, so each node
 * gets a nudge of 0 added to it; the gradient for the nudge is that of the node.
 */
export function jaxSections(nodes: readonly PlannedNode[]): CodeSection[] {
  const head = [
    "import json",
    "",
    "import jax",
    "import jax.numpy as jnp",
    "",
    'jax.config.update("jax_enable_x64", True)',
  ];
  const definitions = [reportDefinition((name) => `${name}.tolist()`)];
  return [
    { title: "Definitions", lines: linesOf([...head, ...definitionLines(definitions)], "setup") },
    { title: "Forward", lines: forwardLines(nodes) },
    { title: "Backward", lines: backwardLines(nodes) },
    {
      title: "Results",
      lines: linesOf(
        ["report({node: (value, gradients[node]) for node, value in values.items()})"],
        "report",
      ),
    },
  ];
}

function forwardLines(nodes: readonly PlannedNode[]): CodeLine[] {
  const body = nodes.flatMap((node) => [
    ...captionLines(node, "forward"),
    ...(node.op === "input" ? inputLines(node) : [computedLine(node)]),
  ]);
  return [
    ...linesOf(
      [
        "def graph(nudges):",
        '    """The value of every node. A nudge of 0 is added to each, so that each has a gradient."""',
      ],
      "setup",
    ),
    ...indented(body),
    ...linesOf(["    return {"], "forward"),
    ...indented(
      nodes.flatMap((node) => linesOf([`    "${node.id}": ${node.value},`], "forward", node)),
    ),
    ...linesOf(["    }", "", "", "shapes = {"], "setup"),
    ...nodes.flatMap((node) =>
      linesOf([`    "${node.id}": ${pythonTuple(node.shape)},`], "setup", node),
    ),
    ...linesOf(["}"], "setup"),
    ...linesOf(
      [
        "nudges = {node: jnp.zeros(shape) for node, shape in shapes.items()}",
        "values, pull_back = jax.vjp(graph, nudges)",
      ],
      "forward",
    ),
  ];
}

function inputLines(node: PlannedNode): CodeLine[] {
  const { id, value, literal } = node;
  return linesOf(
    literalLines(`${value} = jnp.array(`, literal!, `) + nudges["${id}"]`),
    "forward",
    node,
  );
}

function computedLine(node: PlannedNode): CodeLine {
  const { id, value, op, inputs } = node;
  const expression = op === "input" ? "" : expressionOf(jaxRules, node, op);
  return {
    text: `${value} = ${expression} + nudges["${id}"]`,
    phase: "forward",
    node: id,
    wires: inputs.map(({ wire }) => wire),
  };
}

function backwardLines(nodes: readonly PlannedNode[]): CodeLine[] {
  return [
    ...linesOf(
      ["seeds = {node: jnp.zeros_like(value) for node, value in values.items()}"],
      "backward",
    ),
    ...nodes.flatMap((node) => linesOf(seedTexts(node), "backward", node)),
    ...linesOf(["(gradients,) = pull_back(seeds)"], "backward"),
  ];
}

function seedTexts({ id, seed, shape }: PlannedNode): string[] {
  if (seed === undefined) return [];
  const place = `seeds["${id}"] = `;
  if (typeof seed.literal !== "number")
    return literalLines(`${place}jnp.array(`, seed.literal, ")");
  if (seed.literal === 1) return [`${place}jnp.ones(${pythonTuple(shape)})`];
  return [`${place}jnp.full(${pythonTuple(shape)}, ${pythonFloat(seed.literal)})`];
}

function indented(lines: readonly CodeLine[]): CodeLine[] {
  return lines.map((line) => ({ ...line, text: `    ${line.text}` }));
}
