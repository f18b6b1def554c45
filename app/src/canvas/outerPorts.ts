import { splitWireId, type WireId } from "@chalkgrad/engine";
import { outputPort } from "@chalkgrad/figure";

// A port in a collapsed group is drawn at the group's box. There its name says which port of the document it is: an
// input has the id of its wire, an output a dot and its node. Ports of nodes have no dot in their names.

/** The name at its box of the output of a node. */
export function outerOutput(node: string): string {
  return `.${node}`;
}

/** The name at its box of the port that a wire comes into. */
export function outerInput(wire: WireId): string {
  return wire;
}

/** The node whose output a handle stands for; undefined where it is no output. */
export function sourceAt(owner: string, handle: string | null | undefined): string | undefined {
  if (handle?.startsWith(".")) return handle.slice(1);
  return handle === outputPort ? owner : undefined;
}

/** The port that a handle stands for. */
export function targetAt(owner: string, handle: string): { node: string; port: string } {
  return handle.includes(".") ? splitWireId(handle) : { node: owner, port: handle };
}
