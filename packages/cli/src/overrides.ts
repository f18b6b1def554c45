import {
  applyCommand,
  type GraphDocument,
  nearestName,
  nodeOf,
  parseLiteral,
  quote,
  setSeed,
  setValue,
} from "@chalkgrad/document";
import type { TensorLiteral } from "@chalkgrad/engine";

/** A value or seed given in the call instead of the file's. */
export interface Override {
  readonly option: "--set" | "--seed";
  readonly id: string;
  readonly literal: TensorLiteral;
}

/** The `ID=JSON` texts of a call, as they were given. */
export interface OverrideTexts {
  readonly set?: readonly string[];
  readonly seed?: readonly string[];
}

/** Reads the `ID=JSON` of a call; every one that is wrong gives its reasons. */
export function parseOverrides(texts: OverrideTexts): { overrides: Override[]; reasons: string[] } {
  const overrides: Override[] = [];
  const reasons: string[] = [];
  for (const option of ["--set", "--seed"] as const) {
    for (const text of (option === "--set" ? texts.set : texts.seed) ?? []) {
      const equals = text.indexOf("=");
      if (equals < 1) {
        reasons.push(`${option} ${quote(text)}: this must be ID=JSON, as in ${option} tax=1.2`);
        continue;
      }
      const id = text.slice(0, equals);
      const parsed = parseLiteral(text.slice(equals + 1), `${option} ${id}`);
      if (parsed.ok) overrides.push({ option, id, literal: parsed.literal });
      else for (const { where, message } of parsed.faults) reasons.push(`${where}: ${message}`);
    }
  }
  return { overrides, reasons };
}

/** The document with the overrides in it; every one that does not fit it gives a reason. */
export function override(
  document: GraphDocument,
  overrides: readonly Override[],
): { document: GraphDocument; reasons: string[] } {
  let changed = document;
  const reasons: string[] = [];
  for (const { option, id, literal } of overrides) {
    const node = nodeOf(document, id);
    if (node === undefined) {
      const meant = nearestName(
        id,
        document.nodes.map((each) => each.id),
      );
      const hint = meant === undefined ? "" : ` (did you mean ${quote(meant)}?)`;
      reasons.push(`${option} ${quote(id)}: there is no node of this id in the file${hint}`);
    } else if (option === "--set" && node.op !== "input") {
      reasons.push(
        `--set ${quote(id)}: only a node with the op "input" has a value to set, and this one is ${quote(node.op)}`,
      );
    } else {
      const command = option === "--set" ? setValue(id, literal) : setSeed(id, literal);
      changed = applyCommand(changed, command).document;
    }
  }
  return { document: changed, reasons };
}
