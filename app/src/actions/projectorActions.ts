import type { Asked } from "@chalkgrad/figure";
import { Presentation } from "lucide-react";
import type { MessageKey } from "../i18n/texts.ts";
import { enterProjection } from "../projector/enterProjection.ts";
import { leading } from "../state/pairing.ts";
import { usePlayhead } from "../state/playhead.ts";
import { projecting, stopProjecting, useProjection } from "../state/projection.ts";
import { useTold } from "../state/told.ts";
import { showNotice, useView } from "../state/view.ts";
import type { Action, ActionIcon } from "./action.ts";
import { always, graphThere, talkThere } from "./conditions.ts";
import { lateIcon } from "./lateIcon.tsx";
import { toggleBothLanguages } from "./settings.ts";

/** Showing the graph to a class. The keys are those that remote controls of presenters send. */
export const projectorActions = {
  present: {
    label: "action.present",
    keys: ["p", "F5"],
    icon: Presentation,
    when: graphThere,
    run: () => {
      if (projecting()) stopProjecting();
      else enterProjection();
    },
  },
  playTalk: {
    label: "action.playTalk",
    keys: ["Shift+p"],
    icon: lateIcon("TvMinimalPlay"),
    when: talkThere,
    run: () => {
      const stops = projecting() && useProjection.getState().prepared !== undefined;
      if (!projecting()) enterProjection();
      void import("../talk/playTalk.ts").then((room) => (stops ? room.stop() : room.play()));
    },
  },
  presentApart: {
    label: "action.presentApart",
    keys: ["Shift+o", "Alt+F5"],
    icon: lateIcon("Projector"),
    when: graphThere,
    run: () => void import("../presenter/lead.ts").then((room) => room.presentApart()),
  },
  endApart: {
    label: "action.endApart",
    keys: [],
    icon: lateIcon("MonitorX"),
    when: leading,
    run: () => void import("../presenter/lead.ts").then((room) => room.endApart()),
  },
  stopPresenting: {
    label: "action.stopPresenting",
    keys: ["Escape"],
    icon: lateIcon("MonitorX"),
    when: projecting,
    run: stopProjecting,
  },
  blackScreen: {
    label: "action.blackScreen",
    keys: ["b", "."],
    icon: lateIcon("MonitorOff"),
    when: () => projecting() || leading(),
    run: () => {
      usePlayhead.setState({ playing: false });
      useProjection.setState(({ black }) => ({ black: !black }));
    },
  },
  pointer: {
    label: "action.pointer",
    keys: ["q"],
    icon: lateIcon("Pointer"),
    when: projecting,
    run: () => useProjection.setState(({ pointing }) => ({ pointing: !pointing, drawing: false })),
  },
  spotlight: {
    label: "action.spotlight",
    keys: ["v"],
    icon: lateIcon("Flashlight"),
    when: projecting,
    run: () => useProjection.setState(({ spotlit }) => ({ spotlit: !spotlit })),
  },
  draw: {
    label: "action.draw",
    keys: ["i"],
    icon: lateIcon("Highlighter"),
    when: projecting,
    run: () => useProjection.setState(({ drawing }) => ({ drawing: !drawing, pointing: false })),
  },
  undoStroke: {
    label: "action.undoStroke",
    keys: ["z"],
    projectedKeys: ["$mod+z"],
    icon: lateIcon("Undo2"),
    when: inked,
    run: () => useProjection.setState(({ ink }) => ({ ink: ink.slice(0, -1) })),
  },
  wipe: {
    label: "action.wipe",
    keys: ["Shift+i"],
    // As in programs for slides.
    projectedKeys: ["e"],
    icon: lateIcon("Eraser"),
    when: inked,
    run: () => useProjection.setState({ ink: [] }),
  },
  tellKeys: {
    label: "action.tellKeys",
    keys: ["j"],
    icon: lateIcon("Keyboard"),
    when: always,
    run: () => useTold.setState(({ on }) => ({ on: !on, last: undefined })),
  },
  bothLanguages: {
    label: "action.bothLanguages",
    keys: ["Shift+l"],
    icon: lateIcon("Languages"),
    when: always,
    run: () => {
      toggleBothLanguages();
      // In the editor there is nothing to be seen of it.
      if (projecting()) return;
      const { bothLanguages } = useView.getState();
      showNotice({
        tone: "plain",
        key: bothLanguages ? "notice.twoLanguages" : "notice.oneLanguage",
      });
    },
  },
  askNumbers: asking("action.askNumbers", "n", lateIcon("EyeOff"), "numbers"),
  askGradients: asking("action.askGradients", "Shift+n", lateIcon("EyeOff"), "gradients"),
} as const satisfies Record<string, Action>;

function inked(): boolean {
  return useProjection.getState().ink.length > 0;
}

/** The class is to predict first: the second time shows what was asked for. */
function asking(label: MessageKey, key: string, icon: ActionIcon, what: Asked): Action {
  return {
    label,
    keys: [key],
    icon,
    when: projecting,
    run: () =>
      useProjection.setState(({ asked }) => ({ asked: asked === what ? undefined : what })),
  };
}
