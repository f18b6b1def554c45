import type { Fault, LinkFault } from "@chalkgrad/document";
import { X } from "lucide-react";
import { useEffect } from "react";
import { faultText } from "../i18n/faultText.ts";
import { useText } from "../i18n/useText.ts";
import { showNotice, useView } from "../state/view.ts";
import css from "./NoticeCard.module.css";

/** How long good news stays; a fault stays until it is closed. */
const goodNewsMs = 4000;

/** What the editor has to say: files that opened or did not, values that were none. */
export function NoticeCard() {
  const text = useText();
  const notice = useView((view) => view.notice);
  useEffect(() => {
    if (notice?.tone !== "plain") return;
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
      {notice.faults && <FaultList faults={notice.faults} />}
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

/** As many faults as fit on a screen; the file has to be mended outside anyway. */
const mostFaults = 12;

function FaultList({ faults }: { readonly faults: readonly (Fault | LinkFault)[] }) {
  const text = useText();
  const language = useView((view) => view.language);
  const shown = faults.slice(0, mostFaults);
  // What the ops are called is said once.
  const firstOp = shown.findIndex(({ code }) => code === "unknown-op");
  const count = faults.length - shown.length;
  return (
    <ul className={css.lines}>
      {shown.map((fault, index) => (
        <li key={`${fault.where} ${fault.message}`}>
          {faultText(language, fault, fault.code === "unknown-op" && index > firstOp)}
        </li>
      ))}
      {count > 0 && <li>{text("file.more", { count })}</li>}
    </ul>
  );
}
