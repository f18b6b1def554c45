import { soleSelectedNode, useView } from "../state/view.ts";
import type { Action } from "./action.ts";
import { lateIcon } from "./lateIcon.tsx";

/** No op has more parts: of a larger selection nobody asks for one. */
const mostParts = 20;

/** A composite op opened into its parts in place, and parts closed into it again. */
export const rewriteActions = {
  openUp: {
    label: "action.openUp",
    keys: ["u"],
    icon: lateIcon("UnfoldHorizontal"),
    when: () => soleSelectedNode() !== undefined,
    run: async () => (await import("./rewrite.ts")).openSelected(),
  },
  closeUp: {
    label: "action.closeUp",
    keys: ["Shift+u", "Shift+U"],
    icon: lateIcon("FoldHorizontal"),
    when: () => {
      const { size } = useView.getState().selectedNodes;
      return size > 0 && size <= mostParts;
    },
    run: async () => (await import("./rewrite.ts")).closeSelected(),
  },
} as const satisfies Record<string, Action>;
