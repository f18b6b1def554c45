import { FileInput } from "lucide-react";
import { useText } from "../i18n/useText.ts";
import css from "./DropHint.module.css";
import { fileTexts } from "./texts.ts";

/** While files are held over the window: that they can be let go here, and that nothing is lost. */
export default function DropHint() {
  const text = useText();
  return (
    <div className={css.veil} role="status">
      <div className={css.frame}>
        <FileInput size={44} strokeWidth={1.5} aria-hidden="true" />
        <strong>{text(fileTexts.drop)}</strong>
        <span>{text(fileTexts.dropHint)}</span>
      </div>
    </div>
  );
}
