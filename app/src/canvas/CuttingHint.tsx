import { X } from "lucide-react";
import { type RefObject, useEffect } from "react";
import { useText } from "../i18n/useText.ts";
import { useView } from "../state/view.ts";
import css from "./CuttingHint.module.css";
import { cuttingTexts } from "./cuttingTexts.ts";

/** While the knife is in hand: what it does, and how to put it down. */
export function CuttingHint({ frame }: { readonly frame: RefObject<HTMLElement | null> }) {
  const text = useText();
  const cutting = useView((view) => view.cutting);
  useEffect(() => {
    const canvas = frame.current;
    canvas?.classList.toggle(css.cutting!, cutting);
    return () => canvas?.classList.remove(css.cutting!);
  }, [cutting, frame]);
  if (!cutting) return null;
  return (
    <div className={css.hint}>
      <p className={css.words} role="status">
        {text(cuttingTexts.hint)}
      </p>
      <button
        type="button"
        className={css.close}
        aria-label={text(cuttingTexts.stop)}
        title={text(cuttingTexts.stop)}
        onClick={() => useView.setState({ cutting: false })}
      >
        <X size={18} aria-hidden="true" />
      </button>
    </div>
  );
}
