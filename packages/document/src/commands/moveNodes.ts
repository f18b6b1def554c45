import type { NodeId } from "@chalkgrad/engine";
import type { Patch } from "immer";
import { placesOf } from "../nodeIndex.ts";
import { quote } from "../quote.ts";
import { sameJson } from "../sameJson.ts";
import type { Position } from "../schema.ts";
import type { Command } from "./command.ts";
import { requireFinite } from "./guards.ts";

export interface Move {
  readonly node: NodeId;
  readonly position: Position;
}

/** Puts nodes elsewhere; ids that are not there are passed over (a node deleted while it is dragged). */
export function moveNodes(moves: readonly Move[]): Command {
  return {
    name: "moveNodes",
    patches: (document) => {
      const places = placesOf(document);
      const moved = new Map<number, Position>();
      for (const { node, position } of moves) {
        const { x, y } = position;
        requireFinite([x, y], `the position of ${quote(node)}`);
        const place = places.get(node);
        if (place !== undefined) moved.set(place, Object.freeze({ x, y }));
      }
      const patches: Patch[] = [];
      const inverse: Patch[] = [];
      for (const [place, value] of moved) {
        const { position } = document.nodes[place]!;
        if (sameJson(position, value)) continue;
        const path = ["nodes", place, "position"];
        patches.push({ op: position ? "replace" : "add", path, value });
        inverse.push(position ? { op: "replace", path, value: position } : { op: "remove", path });
      }
      return { patches, inverse };
    },
  };
}
