import { compile, type Program } from "@chalkgrad/engine";
import type { DocumentNode, GraphDocument } from "./schema.ts";

const programs = new WeakMap<readonly DocumentNode[], Program>();

/** The compiled graph, to ask for order, consumers and shapes: they are known without running, so that no value is ever computed. */
export function programOf(document: GraphDocument): Program {
  const known = programs.get(document.nodes);
  if (known !== undefined) return known;
  const program = compile(document);
  programs.set(document.nodes, program);
  return program;
}
