import { CircleQuestionMark, SkipBack, SkipForward, StepBack, StepForward } from "lucide-react";
import { changeSpeed, usePacing } from "../state/pacing.ts";
import { playOrPause, step, toEnd } from "../state/playhead.ts";
import type { Action } from "./action.ts";
import { playable, steppable } from "./conditions.ts";
import { lateIcon } from "./lateIcon.tsx";

/** The pass. Arrows step while nothing is selected, else they walk the graph; Page keys, and so remote controls, always step. */
export const playActions = {
  play: {
    label: "action.play",
    keys: ["Space"],
    icon: lateIcon("Play"),
    when: playable,
    run: playOrPause,
  },
  restart: {
    label: "action.restart",
    keys: ["Home"],
    icon: SkipBack,
    when: steppable,
    run: () => toEnd(-1),
  },
  stepBack: {
    label: "action.stepBack",
    keys: ["ArrowLeft", "PageUp"],
    projectedKeys: ["ArrowUp"],
    icon: StepBack,
    when: steppable,
    run: () => step(-1),
  },
  stepForward: {
    label: "action.stepForward",
    keys: ["ArrowRight", "PageDown"],
    projectedKeys: ["ArrowDown"],
    icon: StepForward,
    when: steppable,
    run: () => step(1),
  },
  loop: {
    label: "action.loop",
    keys: ["l"],
    icon: lateIcon("Repeat"),
    when: playable,
    run: () => usePacing.setState(({ loop }) => ({ loop: !loop })),
  },
  slower: {
    label: "action.slower",
    keys: ["Shift+<", "<"],
    icon: lateIcon("ChevronsDown"),
    when: playable,
    run: () => changeSpeed(-1),
  },
  faster: {
    label: "action.faster",
    keys: ["Shift+>", ">"],
    icon: lateIcon("ChevronsUp"),
    when: playable,
    run: () => changeSpeed(1),
  },
  predict: {
    label: "action.predict",
    keys: ["w"],
    icon: CircleQuestionMark,
    when: playable,
    run: () => void import("../predict/session.ts").then((room) => room.predictOrStop()),
  },
  finish: {
    label: "action.finish",
    keys: ["End"],
    icon: SkipForward,
    when: steppable,
    run: () => toEnd(1),
  },
} as const satisfies Record<string, Action>;
