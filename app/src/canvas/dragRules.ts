import { type Move, moveNodes } from "@chalkgrad/document";
import type { Point } from "@chalkgrad/figure";
import { dispatch } from "../state/document.ts";

/** What becomes of nodes while they are dragged, and when they are let go. */
export interface DragRules {
  /** Where the nodes shall be shown that the hand would have here. */
  hold(places: ReadonlyMap<string, Point>): ReadonlyMap<string, Point>;
  letGo(moves: readonly Move[]): void;
}

const plain: DragRules = {
  hold: (places) => places,
  letGo: (moves) => dispatch(moveNodes(moves)),
};
let rules = plain;

export function dragRules(): DragRules {
  return rules;
}

/** The gestures, which are loaded after the canvas, bring rules; the returned function takes them back. */
export function mountDragRules(mounted: DragRules): () => void {
  rules = mounted;
  return () => {
    if (rules === mounted) rules = plain;
  };
}
