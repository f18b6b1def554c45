import { useEffect, useState } from "react";
import { useText } from "../i18n/useText.ts";
import { watchVersion } from "../platform/newVersion.ts";
import { useProjection } from "../state/projection.ts";
import { versionTexts } from "./texts.ts";
import css from "./UpdateCard.module.css";

/** Offers a newer version once it is here; whoever is at work, or before a class, goes on with this one. */
export default function UpdateCard() {
  const text = useText();
  const projected = useProjection((projection) => projection.on);
  const [takeOver, setTakeOver] = useState<() => void>();
  useEffect(() => watchVersion((newer) => setTakeOver(() => newer)), []);
  if (!takeOver || projected) return null;
  return (
    <section className={css.card} aria-label={text(versionTexts.newer)}>
      <p className={css.words} role="status">
        {text(versionTexts.newer)}
      </p>
      <button type="button" className={css.main} onClick={takeOver}>
        {text(versionTexts.takeOver)}
      </button>
      <button type="button" className={css.later} onClick={() => setTakeOver(undefined)}>
        {text(versionTexts.later)}
      </button>
    </section>
  );
}
