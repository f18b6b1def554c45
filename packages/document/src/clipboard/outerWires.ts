import { isOpName, type NodeId, ops } from "@chalkgrad/engine";
import { ownValue } from "../check/object.ts";
import { isObject } from "../json/kind.ts";

/** A wire of a copied node that comes from a node outside of the copy. */
export interface OuterWire {
  /** The place of the node in the file's list. */
  readonly place: number;
  readonly port: string;
  readonly source: NodeId;
}

/**
 * Takes the wires out of a file's JSON that name no node of it, and returns them. Only wires that could be right
 * in another document: anything else stays for the checks to refuse.
 */
export function takeOuterWires(json: unknown): readonly OuterWire[] {
  const list = isObject(json) ? ownValue(json, "nodes") : undefined;
  if (!Array.isArray(list)) return [];
  const inside = new Set(list.map((node) => (isObject(node) ? ownValue(node, "id") : undefined)));
  const taken: OuterWire[] = [];
  for (const [place, node] of list.entries()) {
    if (!isObject(node)) continue;
    const op = ownValue(node, "op");
    const inputs = ownValue(node, "inputs");
    if (typeof op !== "string" || !isOpName(op) || !isObject(inputs)) continue;
    const ports: readonly string[] = ops[op].ports;
    for (const port of ports) {
      const source = ownValue(inputs, port);
      if (typeof source !== "string" || inside.has(source)) continue;
      taken.push({ place, port, source });
      delete (inputs as Record<string, unknown>)[port];
    }
  }
  return taken;
}
