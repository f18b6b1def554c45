import { useText } from "../../i18n/useText.ts";
import type { PageProgress } from "./exportAway.ts";
import css from "./film/Film.module.css";
import { exportTexts } from "./texts.ts";

/** How far many pages have come. */
export function PageProgressWords({ done, pages }: PageProgress) {
  const text = useText();
  const words = text(exportTexts.pageProgress, { done, pages });
  return (
    <div className={css.progress}>
      <progress max={pages} value={done} aria-label={text(exportTexts.making)} />
      <span>{words}</span>
    </div>
  );
}
