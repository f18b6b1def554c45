import { type NodeId, splitWireId, type WireId } from "@chalkgrad/engine";
import { sourceOf } from "../nodeIndex.ts";
import { quote } from "../quote.ts";
import { type Command, CommandError } from "./command.ts";
import { connect } from "./wires.ts";

export interface Splice {
  readonly node: NodeId;
  /** The port that takes over the wire's source. */
  readonly port: string;
  readonly wire: WireId;
}

/** Puts a node into a wire: what fed the wire's end feeds the node, and the node feeds that end. */
export function spliceNode({ node, port, wire }: Splice): Command {
  return {
    name: "spliceNode",
    recipe: (draft, document) => {
      const source = sourceOf(document, wire);
      if (source === undefined) throw new CommandError(`there is no wire ${quote(wire)}`);
      connect({ source, node, port }).recipe(draft, document);
      connect({ ...splitWireId(wire), source: node }).recipe(draft, document);
    },
  };
}
