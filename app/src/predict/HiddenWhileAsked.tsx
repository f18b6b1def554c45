import type { ReactNode } from "react";
import { useText } from "../i18n/useText.ts";
import { useAsking } from "../state/asking.ts";
import css from "./HiddenWhileAsked.module.css";
import { predictTexts } from "./texts.ts";

/** Panels that tell every number stay shut while numbers are predicted. */
export function HiddenWhileAsked({ children }: { readonly children: ReactNode }) {
  const text = useText();
  const asking = useAsking(({ on }) => on);
  return asking ? <p className={css.hidden}>{text(predictTexts.hidden)}</p> : children;
}
