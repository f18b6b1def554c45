import { ops } from "@chalkgrad/engine";
import type { PlannedNode } from "../codePlan.ts";
import type { ComputingOp } from "../python/expressionRule.ts";
import type { NumpyRule } from "./numpyRule.ts";
import { numpyRules } from "./numpyRules.ts";

/** A rule for an op that is known only when the program runs: its terms are looked up by name. */
interface AnyRule {
  readonly layer: string;
  readonly keeps?: Readonly<Record<string, (terms: Terms) => string>>;
  readonly forward: (terms: Terms) => string;
  readonly backward: Readonly<Record<string, (terms: Terms, general: boolean) => string>>;
  readonly simple?: NumpyRule<"add">["simple"];
}

export type Terms = Readonly<Record<string, string>>;

export function ruleOf(op: ComputingOp): AnyRule {
  return numpyRules[op] as unknown as AnyRule;
}

/** A node that computes. */
export function computingOp({ op }: PlannedNode): ComputingOp | undefined {
  return op === "input" ? undefined : op;
}

export function portsOf(op: ComputingOp): readonly string[] {
  return ops[op].ports;
}

/** Whether a node's shapes ask for the general form of what goes back over a port. */
export function isGeneral(node: PlannedNode, port: string): boolean {
  const op = computingOp(node);
  const simple = op && ruleOf(op).simple;
  if (simple === undefined) return false;
  const inputs = Object.fromEntries(node.inputs.map((each) => [each.port, each.shape]));
  return !simple(port as "x", { inputs: inputs as never, out: node.shape });
}
