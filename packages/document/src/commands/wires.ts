import { type NodeId, splitWireId, type WireId } from "@chalkgrad/engine";
import { placesOf } from "../nodeIndex.ts";
import type { Command, RecipeCommand } from "./command.ts";
import { draftNodeAt } from "./draftNode.ts";
import { placeOf, requirePort } from "./guards.ts";

/** A wire to be: from the value of `source` to a port of `node`. */
export interface Connection {
  readonly source: NodeId;
  readonly node: NodeId;
  readonly port: string;
}

/**
 * Makes a wire. A wire that was at the port before is replaced, as a port holds one. Whether the wire
 * makes sense (cycle, shapes) is for `connectionRefusal` to say beforehand: a document may hold it.
 */
export function connect({ source, node, port }: Connection): RecipeCommand {
  return {
    name: "connect",
    recipe: (draft, document) => {
      placeOf(document, source);
      const place = placeOf(document, node);
      requirePort(document.nodes[place]!, port);
      const target = draftNodeAt(draft, place);
      if (target.inputs === undefined) target.inputs = { [port]: source };
      else if (target.inputs[port] !== source) target.inputs[port] = source;
    },
  };
}

/** Takes wires away; those that are not there are passed over. */
export function disconnect(wires: readonly WireId[]): Command {
  return {
    name: "disconnect",
    recipe: (draft, document) => {
      for (const wire of wires) {
        const { node, port } = splitWireId(wire);
        const place = placesOf(document).get(node);
        if (place === undefined) continue;
        const target = draftNodeAt(draft, place);
        if (target.inputs === undefined || !Object.hasOwn(target.inputs, port)) continue;
        if (Object.keys(target.inputs).length === 1) delete target.inputs;
        else delete target.inputs[port];
      }
    },
  };
}
