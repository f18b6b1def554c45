import { FilePlus2, FolderOpen, Link, Save } from "lucide-react";
import { newDocument, openDocument, saveDocument } from "../files/documentFiles.ts";
import { shareLink } from "../files/shareLink.ts";
import { useDocument } from "../state/document.ts";
import type { Action } from "./action.ts";
import { always } from "./conditions.ts";

/** Documents: begun, opened, kept, shared. */
export const fileActions = {
  new: { label: "action.new", keys: [], icon: FilePlus2, when: always, run: newDocument },
  open: {
    label: "action.open",
    keys: ["$mod+o"],
    icon: FolderOpen,
    when: always,
    run: openDocument,
  },
  save: { label: "action.save", keys: ["$mod+s"], icon: Save, when: always, run: saveDocument },
  share: {
    label: "action.share",
    keys: [],
    icon: Link,
    when: () => useDocument.getState().document.nodes.length > 0,
    run: shareLink,
  },
} as const satisfies Record<string, Action>;
