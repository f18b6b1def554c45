import { opNames } from "@chalkgrad/engine";
import type { PlannedNode } from "../codePlan.ts";
import type { CodeLine } from "../codeProgram.ts";
import { attributeTerms } from "../python/attributeTerms.ts";
import type { ComputingOp } from "../python/expressionRule.ts";
import { literalLines, pythonFloat } from "../python/literal.ts";
import type { Namespace } from "../python/namespace.ts";
import {
  captionLines,
  definitionLines,
  linesOf,
  reportDefinition,
  reportLines,
} from "../python/program.ts";
import type { CodeSection } from "../section.ts";
import { gradientLines } from "./gradientLines.ts";
import { layerClass } from "./layerClass.ts";
import { helperNames, helpersFor } from "./numpyHelpers.ts";
import { numpyRules } from "./numpyRules.ts";
import { computingOp, isGeneral, ruleOf, type Terms } from "./numpySite.ts";

/** Names that a program in NumPy gives to its own things. */
export const numpyNames: readonly string[] = [
  "np",
  "json",
  "report",
  ...helperNames,
  ...Object.values(numpyRules).map(({ layer }) => layer),
];

/** Plain NumPy: a line a value, a line a gradient. */
export function numpySections(nodes: readonly PlannedNode[]): CodeSection[] {
  const forward = nodes.flatMap((node) => {
    const op = computingOp(node);
    if (op === undefined) return [];
    const text = `${node.value} = ${ruleOf(op).forward(termsAt(node, op))}`;
    return [...captionLines(node, "forward"), computing(node, "forward", text)];
  });
  const backward = reversed(nodes).flatMap((node) => {
    const op = computingOp(node);
    if (op === undefined) return gradientLines(node);
    const terms = termsAt(node, op);
    const sent = node.inputs.map(({ port, wire, gradient }): CodeLine => {
      const right = ruleOf(op).backward[port]!(terms, isGeneral(node, port));
      const text = `${gradient} = ${right}`;
      return { text, phase: "backward", node: node.id, wires: [wire] };
    });
    return [...gradientLines(node), ...sent];
  });
  return sectionsOf(nodes, [], [], forward, backward);
}

/** The book's own style: a layer with `forward` and `backward` for each node. */
export function layersSections(nodes: readonly PlannedNode[], names: Namespace): CodeSection[] {
  const layers = new Map(
    nodes
      .filter(({ op }) => op !== "input")
      .map((node) => [node.id, names.take(`${node.value}_layer`)]),
  );
  const made: CodeLine[] = [];
  const forward: CodeLine[] = [];
  for (const node of nodes) {
    const op = computingOp(node);
    if (op === undefined) continue;
    const layer = layers.get(node.id)!;
    const settings = Object.entries(attributeTerms(node)).map(([name, term]) => `${name}=${term}`);
    made.push(
      ...linesOf([`${layer} = ${ruleOf(op).layer}(${settings.join(", ")})`], "setup", node),
    );
    const taken = node.inputs.map(({ value }) => value).join(", ");
    forward.push(
      ...captionLines(node, "forward"),
      computing(node, "forward", `${node.value} = ${layer}.forward(${taken})`),
    );
  }
  const backward = reversed(nodes).flatMap((node) => {
    if (node.op === "input") return gradientLines(node);
    const given = node.inputs.map(({ gradient }) => gradient).join(", ");
    const text = `${given} = ${layers.get(node.id)!}.backward(${node.gradient})`;
    return [...gradientLines(node), computing(node, "backward", text)];
  });
  return sectionsOf(nodes, classesFor(nodes), made, forward, backward);
}

function sectionsOf(
  nodes: readonly PlannedNode[],
  classes: readonly string[],
  layers: readonly CodeLine[],
  forward: readonly CodeLine[],
  backward: readonly CodeLine[],
): CodeSection[] {
  const calls = [...classes, ...[...forward, ...backward].map(({ text }) => text)];
  const definitions = [
    ...helpersFor(calls),
    ...classes,
    reportDefinition((name) => `np.asarray(${name}).tolist()`),
  ];
  const head = ["import json", "", "import numpy as np", ...definitionLines(definitions)];
  return [
    { title: "Definitions", lines: linesOf(head, "setup") },
    { title: "Inputs", lines: nodes.flatMap(inputLines) },
    { title: "Layers", lines: layers },
    { title: "Forward", lines: forward },
    { title: "Backward", lines: backward },
    { title: "Results", lines: reportLines(nodes, (node) => `(${node.value}, ${node.gradient})`) },
  ];
}

function inputLines(node: PlannedNode): CodeLine[] {
  const { literal, value } = node;
  if (literal === undefined) return [];
  const texts =
    typeof literal === "number"
      ? [`${value} = ${pythonFloat(literal)}`]
      : literalLines(`${value} = np.array(`, literal, ")");
  return [...captionLines(node, "forward"), ...linesOf(texts, "forward", node)];
}

/** A class for each op in use; ports whose shapes ask for it anywhere get the general form. */
function classesFor(nodes: readonly PlannedNode[]): string[] {
  const general = new Map<ComputingOp, Set<string>>();
  for (const node of nodes) {
    const op = computingOp(node);
    if (op === undefined) continue;
    const ports = general.get(op) ?? new Set<string>();
    general.set(op, ports);
    for (const { port } of node.inputs) if (isGeneral(node, port)) ports.add(port);
  }
  return opNames.flatMap((name) => {
    const ports = name === "input" ? undefined : general.get(name);
    return ports === undefined ? [] : [layerClass(name as ComputingOp, ports).join("\n")];
  });
}

function termsAt(node: PlannedNode, op: ComputingOp): Terms {
  const terms: Record<string, string> = {
    ...attributeTerms(node),
    ...Object.fromEntries(node.inputs.map(({ port, value }) => [port, value])),
    out: node.value,
    dout: node.gradient,
  };
  const kept = Object.entries(ruleOf(op).keeps ?? {}).map(([name, keep]) => [name, keep(terms)]);
  return { ...terms, ...Object.fromEntries(kept) };
}

/** A line that takes values in, or sends gradients back, over all of a node's wires. */
function computing(node: PlannedNode, phase: "forward" | "backward", text: string): CodeLine {
  return { text, phase, node: node.id, wires: node.inputs.map(({ wire }) => wire) };
}

function reversed<Item>(items: readonly Item[]): Item[] {
  return [...items].reverse();
}
