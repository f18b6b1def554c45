import { X } from "lucide-react";
import { useEffect } from "react";
import { useText } from "../i18n/useText.ts";
import { leaveFullScreen, onFullScreenLeft } from "../platform/fullScreen.ts";
import { stopProjecting, useProjection } from "../state/projection.ts";
import { useTalkCourse } from "../talk/useTalkCourse.ts";
import { captionShare } from "./captionShare.ts";
import { InkSurface } from "./InkSurface.tsx";
import { LightPointer } from "./LightPointer.tsx";
import { PointingTools } from "./PointingTools.tsx";
import { ProgressLine } from "./ProgressLine.tsx";
import { ProjectedCaption } from "./ProjectedCaption.tsx";
import css from "./Projector.module.css";
import { projectorTexts } from "./texts.ts";
import { useFingers } from "./useFingers.ts";
import { useLately } from "./useLately.ts";

/** What a class sees besides the graph: what the step does, how far the pass is, a spot of light. */
export default function Projector() {
  const text = useText();
  const black = useProjection((projection) => projection.black);
  const pointing = useProjection(({ pointing, resting }) => pointing || resting !== undefined);
  const drawing = useProjection((projection) => projection.drawing);
  const asked = useProjection((projection) => projection.asked);
  const spotlit = useProjection((projection) => projection.spotlit);
  const moved = useLately();
  useEffect(() => {
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && focused.closest("[hidden]")) focused.blur();
    const stopListening = onFullScreenLeft(stopProjecting);
    return () => {
      stopListening();
      leaveFullScreen();
      if (focused instanceof HTMLElement) requestAnimationFrame(() => focused.focus());
    };
  }, []);
  useFingers();
  useTalkCourse();
  const said = black
    ? projectorTexts.black
    : asked === "numbers"
      ? projectorTexts.askedNumbers
      : asked === "gradients"
        ? projectorTexts.askedGradients
        : drawing
          ? projectorTexts.drawing
          : spotlit
            ? projectorTexts.spotlit
            : projectorTexts.entered;
  return (
    <section className={css.projector} aria-label={text(projectorTexts.label)}>
      <p className="visually-hidden" role="status">
        {text(said)}
      </p>
      <div className={css.words} data-testid="words" style={{ height: `${captionShare * 100}%` }}>
        <ProjectedCaption />
      </div>
      <ProgressLine />
      {drawing && <InkSurface />}
      {pointing && <LightPointer />}
      {black && <div className={css.black} data-testid="black" />}
      <div className={css.tools} data-shown={moved || undefined}>
        {!black && <PointingTools />}
        <button
          type="button"
          className={css.tool}
          aria-label={text(projectorTexts.leave)}
          title={`${text(projectorTexts.leave)} (Esc)`}
          onClick={stopProjecting}
        >
          <X size={22} aria-hidden="true" />
        </button>
      </div>
    </section>
  );
}
