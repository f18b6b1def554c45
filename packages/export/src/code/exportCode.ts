import type { GraphDocument } from "@chalkgrad/document";
import { compile } from "@chalkgrad/engine";
import { type CodeFormat, type CodeFormatDescription, codeFormats } from "./codeFormats.ts";
import { type NameSource, planCode } from "./codePlan.ts";
import { type CodeProblem, mostAxes, tooManyAxes } from "./codeProblem.ts";
import type { CodeProgram } from "./codeProgram.ts";
import { Namespace } from "./python/namespace.ts";
import { reservedNames } from "./python/reservedNames.ts";

export interface CodeOptions {
  /** @default "label" */
  readonly names?: NameSource;
}

/** A program, or every reason why there is none. */
export type ExportedCode =
  | { readonly ok: true; readonly program: CodeProgram }
  | { readonly ok: false; readonly problems: readonly CodeProblem[] };

/**
 * The graph as a program that computes every value and every gradient, and prints them. A graph that cannot be computed
 * whole has no program: half of one would be taken for all of it. (Numbers that are not finite are no hindrance.)
 */
export function exportCode(
  document: GraphDocument,
  format: CodeFormat,
  { names: source = "label" }: CodeOptions = {},
): ExportedCode {
  const compiled = compile(document);
  const problems: CodeProblem[] = [...compiled.structuralProblems];
  for (const { id } of document.nodes) {
    const axes = compiled.shape(id)?.length ?? 0;
    if (axes > mostAxes) problems.push(tooManyAxes(id, axes));
  }
  if (problems.length > 0) return { ok: false, problems };
  const { ownNames, emit }: CodeFormatDescription = codeFormats[format];
  const names = new Namespace(new Set([...reservedNames, ...ownNames]));
  const nodes = planCode(document, compiled, names, source);
  return { ok: true, program: { lines: emit(document, nodes, names) } };
}
