import { CircleQuestionMark, Languages, Maximize, Palette, ZoomIn, ZoomOut } from "lucide-react";
import { camera } from "../state/camera.ts";
import { useDocument } from "../state/document.ts";
import { useShapes } from "../state/shapes.ts";
import { useView } from "../state/view.ts";
import type { Action } from "./action.ts";
import { always, nodesSelected } from "./conditions.ts";
import { lateIcon } from "./lateIcon.tsx";
import { nextTheme, otherLanguage } from "./settings.ts";

/** How it is looked at; nothing here changes the document. */
export const viewActions = {
  commands: {
    label: "action.commands",
    keys: ["$mod+k"],
    icon: lateIcon("Command"),
    when: always,
    run: () => useView.setState({ commanding: true }),
  },
  find: {
    label: "action.find",
    keys: ["$mod+f"],
    icon: lateIcon("Search"),
    when: () => useDocument.getState().document.nodes.length > 0,
    run: () => useView.setState(({ finding }) => ({ finding: finding + 1 })),
  },
  zoomIn: {
    label: "action.zoomIn",
    keys: ["Equal", "Shift+Equal", "NumpadAdd"],
    icon: ZoomIn,
    when: always,
    run: () => camera()?.zoomIn(),
  },
  zoomOut: {
    label: "action.zoomOut",
    keys: ["Minus", "NumpadSubtract"],
    icon: ZoomOut,
    when: always,
    run: () => camera()?.zoomOut(),
  },
  fit: {
    label: "action.fit",
    keys: ["f"],
    icon: Maximize,
    when: always,
    run: () => camera()?.fit(),
  },
  fitSelection: {
    label: "action.fitSelection",
    keys: ["Shift+f", "Shift+Digit2"],
    icon: lateIcon("Scan"),
    when: nodesSelected,
    run: () => camera()?.fitTo(useView.getState().selectedNodes),
  },
  help: {
    label: "action.help",
    keys: ["?", "Shift+?"],
    icon: CircleQuestionMark,
    when: always,
    run: () => useView.setState({ helping: true }),
  },
  numbers: {
    label: "action.numbers",
    keys: ["d"],
    icon: lateIcon("DecimalsArrowRight"),
    when: always,
    run: () => useView.setState({ numbering: true }),
  },
  shapes: {
    label: "action.shapes",
    keys: ["m"],
    icon: lateIcon("Grid3x3"),
    when: always,
    run: () => useShapes.setState(({ shown }) => ({ shown: !shown })),
  },
  theme: { label: "action.theme", keys: [], icon: Palette, when: always, run: nextTheme },
  language: {
    label: "action.language",
    keys: [],
    icon: Languages,
    when: always,
    run: otherLanguage,
  },
} as const satisfies Record<string, Action>;
