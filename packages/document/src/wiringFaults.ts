import { compile } from "@chalkgrad/engine";
import type { DocumentNode, GraphDocument } from "./schema.ts";

/** For tests: the faults that wires alone can bring. Seeds have shapes too, and are left out. */
export function wiringFaults(document: GraphDocument): string[] {
  const nodes = document.nodes.map(({ seed: _, ...node }) => node as DocumentNode);
  return compile({ nodes })
    .problems.filter(({ code }) => code === "cycle" || code === "shape-mismatch")
    .map(({ code, node }) => `${code} ${node}`);
}
