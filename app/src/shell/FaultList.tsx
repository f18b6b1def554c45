import { type AnyFault, faultText } from "../i18n/faultText.ts";
import { useText } from "../i18n/useText.ts";
import { useView } from "../state/view.ts";
import css from "./NoticeCard.module.css";

/** As many faults as fit on a screen; the file has to be mended outside anyway. */
const mostFaults = 12;

/** What is wrong with a file or a link, fault by fault. */
export default function FaultList({ faults }: { readonly faults: readonly AnyFault[] }) {
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
