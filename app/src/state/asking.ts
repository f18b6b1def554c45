import type { Asked } from "@chalkgrad/figure";
import { create } from "zustand";

/** What is asked for, by the ids of wires and nodes, before the pass comes to it. */
interface AskingState {
  /** Whether the learner or the class predicts each number first. */
  readonly on: boolean;
  readonly wires: ReadonlyMap<string, Asked>;
  readonly nodes: ReadonlyMap<string, Asked>;
  /** The wires of the question that is being answered. */
  readonly lit: readonly string[];
}

export const notAsking: Omit<AskingState, "on"> = { wires: new Map(), nodes: new Map(), lit: [] };

/** The room of questions writes it, once it is fetched; the canvas puts question marks in these places. */
export const useAsking = create<AskingState>(() => ({ on: false, ...notAsking }));
