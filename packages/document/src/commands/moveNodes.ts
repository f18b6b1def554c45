import type { NodeId } from "@chalkgrad/engine";
import { placesOf } from "../nodeIndex.ts";
import { quote } from "../quote.ts";
import { sameJson } from "../sameJson.ts";
import type { Position } from "../schema.ts";
import type { Command } from "./command.ts";
import { draftNodeAt } from "./draftNode.ts";
import { requireFinite } from "./guards.ts";

export interface Move {
  readonly node: NodeId;
  readonly position: Position;
}

/** Puts nodes elsewhere; ids that are not there are passed over (a node deleted while it is dragged). */
export function moveNodes(moves: readonly Move[]): Command {
  return {
    name: "moveNodes",
    recipe: (draft, document) => {
      for (const { node, position } of moves) {
        const { x, y } = position;
        requireFinite([x, y], `the position of ${quote(node)}`);
        const place = placesOf(document).get(node);
        if (place === undefined) continue;
        const isSame = sameJson(document.nodes[place]!.position, { x, y });
        if (!isSame) draftNodeAt(draft, place).position = { x, y };
      }
    },
  };
}
