import { create } from "zustand";
import { loadGrouping } from "../state/grouping.ts";
import type { flowThings } from "./flowGroups.ts";
import type { withMembersMoved } from "./groupMoves.ts";

interface Late {
  readonly flowThings: typeof flowThings;
  readonly withMembersMoved: typeof withMembersMoved;
}

/** How groups and notes are drawn and moved, once it is here. */
export const useLateThings = create<{ readonly late: Late | undefined }>(() => ({
  late: undefined,
}));

let asked = false;

export async function loadThings(): Promise<void> {
  if (asked) return;
  asked = true;
  const [{ flowThings }, { withMembersMoved }] = await Promise.all([
    import("./flowGroups.ts"),
    import("./groupMoves.ts"),
    loadGrouping(),
  ]);
  useLateThings.setState({ late: { flowThings, withMembersMoved } });
  // Whoever writes a note types at once: its field must not be fetched only then.
  await Promise.all([import("./FrameView.tsx"), import("./BoxView.tsx"), import("./NoteView.tsx")]);
}
