import { create } from "zustand";

/** Whether the shape of every tensor stands at its wire. */
export const useShapes = create<{ readonly shown: boolean }>(() => ({ shown: false }));
