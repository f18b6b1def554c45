import type { GraphDocument } from "@chalkgrad/document";
import type { PlannedNode } from "../codePlan.ts";
import type { CodeLine, CodePhase } from "../codeProgram.ts";
import { attributeTerms } from "./attributeTerms.ts";
import { commentLines } from "./comment.ts";
import type { ComputingOp, ExpressionRule, ExpressionRules } from "./expressionRule.ts";

// What the programs in Python have in common.

/** What stands above a program. Python looks for the encoding of a file in its first two lines: no title may stand there. */
export function headLines({ title, description }: GraphDocument): CodeLine[] {
  const own = [
    "# A computational graph, written by Chalkgrad: values forward, gradients backward.",
    "#",
  ];
  const told = [title, description].filter((text) => text !== undefined && text.trim() !== "");
  return linesOf([...own, ...told.flatMap((text) => commentLines(text!))], "setup");
}

export function linesOf(
  texts: readonly string[],
  phase: CodePhase,
  node?: PlannedNode,
): CodeLine[] {
  return texts.map((text) => ({ text, phase, ...(node && { node: node.id }) }));
}

/** Definitions, two empty lines around each. */
export function definitionLines(definitions: readonly string[]): string[] {
  return definitions.flatMap((text) => ["", "", ...text.split("\n")]);
}

/** What people call a node, as a comment, where its variable does not say it. */
export function captionLines(node: PlannedNode, phase: CodePhase): CodeLine[] {
  return node.caption === undefined ? [] : linesOf(commentLines(node.caption), phase, node);
}

/** The call that prints the results: a line a node. */
export function reportLines(
  nodes: readonly PlannedNode[],
  entry: (node: PlannedNode) => string,
): CodeLine[] {
  return [
    ...linesOf(["report({"], "report"),
    ...nodes.flatMap((node) => linesOf([`    "${node.id}": ${entry(node)},`], "report", node)),
    ...linesOf(["})"], "report"),
  ];
}

/**
 * The function that prints the results, at last as one line of JSON. (NaN and the infinities become texts, as JSON does not
 * know them.)
 * @param list what turns a number or array into lists
 */
export function reportDefinition(list: (name: string) => string): string {
  return `def report(results):
    """Prints the value and the gradient of every node, then all of them as one line of JSON."""
    for node, (value, gradient) in results.items():
        print(f"{node}\\n  value    {value}\\n  gradient {gradient}")
    table = {
        "values": {node: ${list("value")} for node, (value, _) in results.items()},
        "gradients": {node: ${list("gradient")} for node, (_, gradient) in results.items()},
    }
    print(json.dumps(json.loads(json.dumps(table), parse_constant=str)))`;
}

/** The expression of a node's value in the words of a library that differentiates by itself. */
export function expressionOf(rules: ExpressionRules, node: PlannedNode, op: ComputingOp): string {
  const terms = {
    ...attributeTerms(node),
    ...Object.fromEntries(node.inputs.map(({ port, value }) => [port, value])),
  };
  const rule = rules[op] as ExpressionRule<ComputingOp>;
  return rule(
    terms as never,
    node.inputs.map(({ shape }) => shape),
  );
}
