import { CodeXml, ListOrdered, ListTree } from "lucide-react";
import { camera } from "../state/camera.ts";
import { useDocument } from "../state/document.ts";
import { type PanelId, useView } from "../state/view.ts";
import type { Action } from "./action.ts";
import { always } from "./conditions.ts";
import { lateIcon } from "./lateIcon.tsx";

/** What stands in the column at the right; the second time takes it away again. */
export const panelActions = {
  steps: {
    label: "action.steps",
    keys: ["s"],
    icon: ListOrdered,
    when: always,
    run: () => togglePanel("steps"),
  },
  outline: {
    label: "action.outline",
    keys: ["o"],
    icon: ListTree,
    when: always,
    run: () => togglePanel("outline"),
  },
  code: {
    label: "action.code",
    keys: ["k"],
    icon: CodeXml,
    when: always,
    run: () => {
      togglePanel("code");
      // The program takes more room than the other panels: a small graph moves over.
      if (useDocument.getState().document.nodes.length <= fewNodes) camera()?.fit();
    },
  },
  experiments: {
    label: "action.experiments",
    keys: ["x"],
    icon: lateIcon("FlaskConical"),
    when: always,
    run: () => togglePanel("experiments"),
  },
  learning: {
    label: "action.learning",
    keys: ["g"],
    icon: lateIcon("GraduationCap"),
    when: always,
    run: () => togglePanel("learning"),
  },
  talk: {
    label: "action.talk",
    keys: ["Shift+t"],
    icon: lateIcon("NotebookPen"),
    when: always,
    run: () => togglePanel("talk"),
  },
} as const satisfies Record<PanelId, Action>;

const fewNodes = 40;

function togglePanel(id: PanelId): void {
  useView.setState(({ panel }) => ({ panel: panel === id ? undefined : id }));
}
