import { create } from "zustand";

/** How high notes stand with all their text, as the page measured it: a card grows with what is written on it. */
export const useNoteHeights = create<{ readonly heights: ReadonlyMap<string, number> }>(() => ({
  heights: new Map(),
}));

export function noteStands(id: string, height: number): void {
  const { heights } = useNoteHeights.getState();
  if (heights.get(id) === height) return;
  useNoteHeights.setState({ heights: new Map([...heights, [id, height]]) });
}
