import type { PlannedNode } from "../codePlan.ts";
import type { CodeLine } from "../codeProgram.ts";
import { literalLines, pythonFloat } from "../python/literal.ts";

/** Terms of one line of a sum. (A single sum of thousands is too deep for Python's compiler.) */
const mostTerms = 6;

/** How a node's gradient comes about: its seed, and the sum of what came back over the wires that carry its value. */
export function gradientLines(node: PlannedNode): CodeLine[] {
  const { gradient, seed, parts } = node;
  const lines = seedLines(node).map(
    (text): CodeLine => ({ text, phase: "backward", node: node.id }),
  );
  const terms = [...(seed && parts.length > 0 ? [{ gradient: seed.name }] : []), ...parts];
  if (terms.length < 2) return lines;
  for (let start = 0; start < terms.length; start += mostTerms) {
    const some = terms.slice(start, start + mostTerms);
    const names = some.map((term) => term.gradient);
    const sum = (start === 0 ? names : [gradient, ...names]).join(" + ");
    lines.push({
      text: `${gradient} = ${sum}`,
      phase: "backward",
      node: node.id,
      wires: some.flatMap((term) => ("wire" in term ? [term.wire] : [])),
    });
  }
  return lines;
}

function seedLines({ seed, shape, value }: PlannedNode): string[] {
  if (seed === undefined) return [];
  const { literal, name } = seed;
  if (typeof literal !== "number") return literalLines(`${name} = np.array(`, literal, ")");
  if (shape.length === 0) return [`${name} = ${pythonFloat(literal)}`];
  if (literal === 1) return [`${name} = np.ones_like(${value})`];
  return [`${name} = np.full_like(${value}, ${pythonFloat(literal)})`];
}
