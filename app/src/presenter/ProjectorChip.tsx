import { Presentation, X } from "lucide-react";
import { useEffect } from "react";
import { useText } from "../i18n/useText.ts";
import { present, useProjection } from "../state/projection.ts";
import { endApart, onPressedThere, usePresenter } from "./lead.ts";
import css from "./ProjectorChip.module.css";
import { ProjectorStatus } from "./ProjectorStatus.tsx";
import { press } from "./press.ts";
import { presenterTexts } from "./texts.ts";

/** While the teacher edits, what the class sees of it, and the way back. */
export default function ProjectorChip() {
  const text = useText();
  const black = useProjection((projection) => projection.black);
  const isThere = usePresenter(({ projector }) => projector === "together");
  useEffect(() => onPressedThere(press), []);
  return (
    <aside className={css.chip} aria-label={text(presenterTexts.projectorWindow)}>
      {black && isThere ? <p role="status">{text(presenterTexts.black)}</p> : <ProjectorStatus />}
      <button type="button" onClick={present}>
        <Presentation size={17} aria-hidden="true" />
        {text(presenterTexts.back)}
      </button>
      <button type="button" onClick={endApart}>
        <X size={17} aria-hidden="true" />
        {text(presenterTexts.end)}
      </button>
    </aside>
  );
}
