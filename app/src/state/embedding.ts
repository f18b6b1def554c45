import { create } from "zustand";

/** What of the editor stands within another page: the graph with the player below it, or the graph alone. */
export type Embedding = "player" | "bare";

export const useEmbedding = create<{ readonly shown: Embedding | undefined }>(() => ({
  shown: undefined,
}));
