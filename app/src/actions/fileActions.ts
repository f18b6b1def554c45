import { emptyDocument } from "@chalkgrad/document";
import { FileDown, FilePlus2, FolderOpen, Save, Share2 } from "lucide-react";
import { useFilesView } from "../files/filesView.ts";
import { showGraph } from "../files/showGraph.ts";
import { useDocument } from "../state/document.ts";
import type { Action } from "./action.ts";
import { always } from "./conditions.ts";
import { lateIcon } from "./lateIcon.tsx";

/** The first picture needs neither files nor links. */
const files = () => import("../files/documentFiles.ts");
const links = () => import("../files/shareLink.ts");

const notEmpty = () => useDocument.getState().document.nodes.length > 0;

/** Documents: begun, opened, kept, shared. */
export const fileActions = {
  new: {
    label: "action.new",
    keys: [],
    icon: FilePlus2,
    when: always,
    // Like opening a file it is one undoable change: what stood there comes back.
    run: () => showGraph(emptyDocument),
  },
  open: {
    label: "action.open",
    keys: ["$mod+o"],
    icon: FolderOpen,
    when: always,
    run: () => useFilesView.setState({ dialog: "library" }),
  },
  openFile: {
    label: "action.openFile",
    keys: ["$mod+Shift+o"],
    icon: lateIcon("Upload"),
    when: always,
    run: () => void files().then(({ openFromFile }) => openFromFile()),
  },
  save: {
    label: "action.save",
    keys: ["$mod+s"],
    icon: Save,
    when: always,
    run: () => void files().then(({ saveDocument }) => saveDocument()),
  },
  saveAs: {
    label: "action.saveAs",
    keys: ["$mod+Shift+s"],
    icon: lateIcon("SaveAll"),
    when: always,
    run: () => void files().then(({ saveDocumentAs }) => saveDocumentAs()),
  },
  export: {
    label: "action.export",
    keys: ["$mod+e"],
    icon: FileDown,
    when: notEmpty,
    run: () => useFilesView.setState({ dialog: "export" }),
  },
  share: {
    label: "action.share",
    keys: [],
    icon: Share2,
    when: notEmpty,
    run: () => useFilesView.setState({ dialog: "share" }),
  },
  copyLink: {
    label: "action.copyLink",
    keys: [],
    icon: lateIcon("Link"),
    when: notEmpty,
    run: () => void links().then(({ copyLink }) => copyLink()),
  },
} as const satisfies Record<string, Action>;
