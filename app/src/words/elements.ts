import type { NodeId } from "@chalkgrad/engine";
import { create } from "zustand";

/** Which element of a node's tensor is spoken of; without an entry, the first. */
export const useElements = create<{ readonly chosen: ReadonlyMap<NodeId, number> }>(() => ({
  chosen: new Map(),
}));

export function chooseElement(node: NodeId, element: number): void {
  useElements.setState(({ chosen }) => ({ chosen: new Map(chosen).set(node, element) }));
}

/** The chosen element of a tensor with `length` of them. */
export function elementWithin(chosen: number | undefined, length: number): number {
  return Math.min(chosen ?? 0, Math.max(length - 1, 0));
}
