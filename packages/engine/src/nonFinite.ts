import { type Executor, firstNonFinite } from "./executor.ts";
import { nonFiniteGradientProblem, nonFiniteValueProblem } from "./message.ts";
import { sourcesOf } from "./plainExecutor.ts";
import type { Problem } from "./problem.ts";
import { attributesOf, type Shaped } from "./shaping.ts";
import { definitions } from "./structure.ts";

/**
 * Where numbers that are not finite first arise: a value out of finite inputs; or, where all values are finite, a
 * contribution out of a finite upstream gradient. What only passes them on is not named.
 */
export function nonFiniteProblems(shaped: Shaped, executor: Executor): Problem[] {
  const { structure, shapes, gradientKnown } = shaped;
  const { nodes, ordered, opcode } = structure;
  const problems: Problem[] = [];
  const tainted = new Uint8Array(ordered);
  for (let handle = 0; handle < ordered; handle++) {
    if (!shapes[handle]) continue;
    const found = executor.nonFiniteValue(handle);
    if (found === undefined) continue;
    tainted[handle] = 1;
    if (sourcesOf(structure, handle).some((source) => tainted[source])) continue;
    problems.push(nonFiniteValueProblem(nodes[handle]!, found));
  }
  for (let handle = ordered - 1; handle >= 0; handle--) {
    if (opcode[handle] === 0 || !gradientKnown[handle] || tainted[handle]) continue;
    const sources = sourcesOf(structure, handle);
    if (sources.some((source) => tainted[source])) continue;
    // Cheap first: only a source whose whole gradient is not finite can have got it from here.
    const suspects = sources.filter((source) => executor.nonFiniteGradient(source) !== undefined);
    if (suspects.length === 0) continue;
    if (executor.nonFiniteGradient(handle) !== undefined) continue;
    const dout = { shape: shapes[handle]!, data: executor.gradient(handle) };
    const { ports, backward } = definitions[opcode[handle]!]!;
    const inputs = sources.map((source) => ({
      shape: shapes[source]!,
      data: executor.value(source),
    }));
    const out = { shape: shapes[handle]!, data: executor.value(handle) };
    for (let port = 0; port < ports.length; port++) {
      const { shape, data } = inputs[port]!;
      const into = { shape, data: new Float64Array(data.length) };
      backward(port, inputs, out, dout, into, attributesOf(structure, handle));
      const found = firstNonFinite(into.data, 0, into.data.length);
      if (found !== undefined) {
        problems.push(nonFiniteGradientProblem(nodes[handle]!, ports[port]!, found));
      }
    }
  }
  return problems;
}
