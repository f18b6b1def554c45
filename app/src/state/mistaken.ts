import type { NodeId, Tensor, WireId } from "@chalkgrad/engine";
import { create } from "zustand";

/** Gradients that a mistake leads to, each where it is another one than the right one. */
export interface Mistaken {
  readonly nodes: ReadonlyMap<NodeId, Tensor>;
  readonly wires: ReadonlyMap<WireId, Tensor>;
}

export const nothingMistaken: Mistaken = { nodes: new Map(), wires: new Map() };

/** What stands beside the right gradients on the canvas while somebody tries a mistake out. */
export const useMistaken = create<Mistaken>(() => nothingMistaken);
