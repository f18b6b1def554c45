import { type CSSProperties, type RefObject, useEffect, useRef, useState } from "react";
import { useText } from "../i18n/useText.ts";
import { captionShare } from "../projector/captionShare.ts";
import { InkSurface } from "../projector/InkSurface.tsx";
import { LightPointer } from "../projector/LightPointer.tsx";
import { ProgressLine } from "../projector/ProgressLine.tsx";
import { ProjectedCaption } from "../projector/ProjectedCaption.tsx";
import projector from "../projector/Projector.module.css";
import { camera } from "../state/camera.ts";
import { useProjection } from "../state/projection.ts";
import { useTalkCourse } from "../talk/useTalkCourse.ts";
import { onPressedThere, tellHand, usePresenter } from "./lead.ts";
import { NextStep } from "./NextStep.tsx";
import { PresenterControls } from "./PresenterControls.tsx";
import css from "./PresenterView.module.css";
import { ProjectorStatus } from "./ProjectorStatus.tsx";
import { press } from "./press.ts";
import { StepNote } from "./StepNote.tsx";
import { stageSize } from "./stageSize.ts";
import { TalkClock } from "./TalkClock.tsx";
import { presenterTexts } from "./texts.ts";

/** The teacher's own window: what the class sees, and beside it what only the teacher does. */
export default function PresenterView() {
  const text = useText();
  const black = useProjection((projection) => projection.black);
  const pointing = useProjection((projection) => projection.pointing);
  const drawing = useProjection((projection) => projection.drawing);
  const size = usePresenter((presenter) => presenter.size);
  const stage = stageSize(useWindowSize(), size);
  const slide = useRef<HTMLElement>(null);
  useHandTold(slide);
  useTalkCourse();
  useEffect(() => onPressedThere(press), []);
  useEffect(() => {
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && focused.closest("[hidden]")) focused.blur();
  }, []);
  return (
    <div
      className={css.presenter}
      style={{
        gridTemplateColumns: `${stage.width}px minmax(0, 1fr)`,
        gridTemplateRows: `${stage.height}px minmax(0, 1fr) auto`,
      }}
    >
      {/* The canvas lies below, and leaves room for the rest. */}
      <style>{`:root{--beside:calc(100% - ${stage.width}px);--below:calc(100% - ${stage.height}px)}`}</style>
      <section ref={slide} className={css.slide} aria-label={text(presenterTexts.slide)}>
        <div className={projector.words} style={wordsStyle(stage.height)}>
          <ProjectedCaption />
        </div>
        <ProgressLine />
        {drawing && <InkSurface />}
        {pointing && <LightPointer />}
        {black && (
          <p className={css.black} data-testid="black">
            {text(presenterTexts.black)}
          </p>
        )}
      </section>
      <aside className={css.side} aria-label={text(presenterTexts.view)}>
        <h1 className="visually-hidden">{text(presenterTexts.view)}</h1>
        <TalkClock />
        <NextStep />
        <ProjectorStatus />
      </aside>
      <StepNote />
      <PresenterControls />
    </div>
  );
}

/** As large beside the graph as before the class, but never too small for the teacher's own eyes. */
function wordsStyle(slideHeight: number): CSSProperties {
  return {
    height: `${captionShare * 100}%`,
    "--caption-size": `${Math.max(11, slideHeight * 0.027)}px`,
    "--caption-small": `${Math.max(10.5, slideHeight * 0.025)}px`,
  } as CSSProperties;
}

function useWindowSize() {
  const [size, setSize] = useState(sizeNow);
  useEffect(() => {
    const listen = () => setSize(sizeNow());
    window.addEventListener("resize", listen);
    return () => window.removeEventListener("resize", listen);
  }, []);
  return size;
}

function sizeNow() {
  return { width: window.innerWidth, height: window.innerHeight };
}

/** While the hand points at the slide, the class sees where. */
function useHandTold(slide: RefObject<HTMLElement | null>): void {
  const telling = useProjection(({ pointing, spotlit }) => pointing || spotlit);
  useEffect(() => {
    if (!telling) return;
    const move = ({ clientX: x, clientY: y }: PointerEvent) => {
      const box = slide.current?.getBoundingClientRect();
      if (box && x < box.right && y < box.bottom) tellHand(camera()?.toCanvas({ x, y }));
    };
    const lift = ({ pointerType }: PointerEvent) => {
      if (pointerType === "touch") tellHand(undefined);
    };
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerdown", move);
    for (const kind of ends) window.addEventListener(kind, lift);
    return () => {
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerdown", move);
      for (const kind of ends) window.removeEventListener(kind, lift);
    };
  }, [telling, slide]);
}

const ends = ["pointerup", "pointercancel"] as const;
