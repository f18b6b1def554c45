import { create } from "zustand";

interface Layout {
  readonly stop: (() => void) | undefined;
}

/** Ends the layout that is under way; undefined while there is none. */
export const useLayout = create<Layout>(() => ({ stop: undefined }));

/** Ends the layout that is under way, if there is one: whoever waits for it gets nothing. */
export function stopLayout(): void {
  useLayout.getState().stop?.();
}
