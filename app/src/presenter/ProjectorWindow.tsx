import { lazy, Suspense, useEffect } from "react";
import { GraphCanvas } from "../canvas/GraphCanvas.tsx";
import { useText } from "../i18n/useText.ts";
import { nameWindow } from "../platform/preferences.ts";
import { captionShare } from "../projector/captionShare.ts";
import { LightPointer } from "../projector/LightPointer.tsx";
import { ProgressLine } from "../projector/ProgressLine.tsx";
import { ProjectedCaption } from "../projector/ProjectedCaption.tsx";
import projector from "../projector/Projector.module.css";
import { projectorTexts } from "../projector/texts.ts";
import { useFingers } from "../projector/useFingers.ts";
import { useProjection } from "../state/projection.ts";
import { useTold } from "../state/told.ts";
import { FullScreenHint } from "./FullScreenHint.tsx";
import { askFor, follow, useFollowing } from "./follow.ts";
import css from "./ProjectorWindow.module.css";
import { presenterTexts } from "./texts.ts";
import { useForwardedKeys } from "./useForwardedKeys.ts";

const KeyLog = lazy(() => import("../shell/KeyLog.tsx"));

/** So long nothing is shown rather than an empty window, in milliseconds. */
const patienceMs = 1_000;

/** Begins to follow, and comes back with what there is to show. */
export async function projectorWindow(pair: string): Promise<typeof ProjectorWindow> {
  follow(pair);
  await new Promise<void>((come) => {
    const unwatch = useFollowing.subscribe(() => {
      unwatch();
      come();
    });
    setTimeout(come, patienceMs);
  });
  return ProjectorWindow;
}

const fingers = {
  step: (direction: 1 | -1) => askFor(direction > 0 ? "stepForward" : "stepBack"),
  toggleBlack: () => askFor("blackScreen"),
};

/** The window on the projector: what the class sees, and nothing to press but the whole screen. */
function ProjectorWindow() {
  const text = useText();
  const teacher = useFollowing((state) => state.teacher);
  const black = useProjection((projection) => projection.black);
  const pointing = useProjection(({ pointing, resting }) => pointing || resting !== undefined);
  const telling = useTold(({ on }) => on);
  useForwardedKeys();
  useFingers(fingers);
  useEffect(() => nameWindow(`${text(presenterTexts.projectorWindow)} – Chalkgrad`), [text]);
  return (
    <div className={css.window}>
      <main className={css.main}>{teacher !== "waiting" && <GraphCanvas />}</main>
      {teacher !== "waiting" && (
        <section className={projector.projector} aria-label={text(projectorTexts.label)}>
          <div
            className={projector.words}
            data-testid="words"
            style={{ height: `${captionShare * 100}%` }}
          >
            <ProjectedCaption />
          </div>
          <ProgressLine />
          {pointing && <LightPointer />}
          {black && <div className={projector.black} data-testid="black" />}
        </section>
      )}
      <Suspense>{telling && <KeyLog />}</Suspense>
      {/* The graph is the teacher's: a hand here neither edits nor moves it. */}
      <div className={css.glass} data-testid="glass" />
      <FullScreenHint />
      {teacher !== "there" && (
        <p className={teacher === "waiting" ? css.waiting : css.lost} role="status">
          {text(teacher === "waiting" ? presenterTexts.waiting : presenterTexts.lost)}
        </p>
      )}
    </div>
  );
}
