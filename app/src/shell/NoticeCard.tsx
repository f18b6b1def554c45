import { X } from "lucide-react";
import { lazy, Suspense, useEffect } from "react";
import { useText } from "../i18n/useText.ts";
import { showNotice, useView } from "../state/view.ts";
import css from "./NoticeCard.module.css";

/** The words for what can be wrong with a file are fetched when something is. */
const FaultList = lazy(() => import("./FaultList.tsx"));

/** How long good news stays; a fault stays until it is closed. */
const goodNewsMs = 4000;

/** What the editor has to say: files that opened or did not, values that were none. */
export function NoticeCard() {
  const text = useText();
  const notice = useView((view) => view.notice);
  useEffect(() => {
    if (notice?.tone !== "plain" || notice.stays) return;
    const timer = setTimeout(() => showNotice(undefined), goodNewsMs);
    return () => clearTimeout(timer);
  }, [notice]);
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === "Escape") showNotice(undefined);
    };
    window.addEventListener("keydown", close);
    return () => window.removeEventListener("keydown", close);
  }, []);
  if (!notice) return null;
  const isFault = notice.tone === "fault";
  return (
    <div
      className={isFault ? `${css.card} ${css.fault}` : css.card}
      role={isFault ? "alert" : "status"}
    >
      <p className={css.title}>{text(notice.key, notice.params)}</p>
      {notice.second && <p className={css.second}>{text(notice.second)}</p>}
      <Suspense>{notice.faults && <FaultList faults={notice.faults} />}</Suspense>
      <button
        type="button"
        className={css.close}
        aria-label={text("notice.close")}
        title={text("notice.close")}
        onClick={() => showNotice(undefined)}
      >
        <X size={18} aria-hidden="true" />
      </button>
    </div>
  );
}
