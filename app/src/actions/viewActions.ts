import { CircleQuestionMark, Languages, Maximize, Palette, ZoomIn, ZoomOut } from "lucide-react";
import { camera } from "../state/camera.ts";
import { useView } from "../state/view.ts";
import type { Action } from "./action.ts";
import { always } from "./conditions.ts";
import { nextTheme, otherLanguage } from "./settings.ts";

/** How it is looked at; nothing here changes the document. */
export const viewActions = {
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
  help: {
    label: "action.help",
    keys: ["?", "Shift+?"],
    icon: CircleQuestionMark,
    when: always,
    run: () => useView.setState({ helping: true }),
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
