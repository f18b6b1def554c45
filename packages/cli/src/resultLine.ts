import type { GraphDocument } from "@chalkgrad/document";
import type { NodeId, Program, Tensor } from "@chalkgrad/engine";
import { tensorJson } from "./tensorJson.ts";

/**
 * The line of JSON that tells one file's results, in chunks: every node in the file's order. It is written by
 * hand, because an object would put ids such as `10` first and lose `__proto__`.
 */
export function* resultLine(
  file: string,
  document: GraphDocument,
  program: Program,
): Generator<string> {
  const ids = document.nodes.map((node) => node.id);
  yield `{"file":${JSON.stringify(file)},"order":${JSON.stringify(program.order)},"values":`;
  yield* tensors(ids, (id) => program.value(id));
  yield ',"gradients":';
  yield* tensors(ids, (id) => program.gradient(id));
  const problems = program.problems.map((problem) => {
    const { code, message, node } = problem;
    return { code, message, node, port: ("port" in problem && problem.port) || null };
  });
  yield `,"problems":${JSON.stringify(problems)}}\n`;
}

function* tensors(
  ids: readonly NodeId[],
  tensorOf: (id: NodeId) => Tensor | undefined,
): Generator<string> {
  yield "{";
  for (const [index, id] of ids.entries()) {
    yield `${index > 0 ? "," : ""}${JSON.stringify(id)}:`;
    const tensor = tensorOf(id);
    if (tensor === undefined) yield "null";
    else yield* tensorJson(tensor);
  }
  yield "}";
}
