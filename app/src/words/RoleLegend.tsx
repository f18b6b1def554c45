import { useText } from "../i18n/useText.ts";
import css from "./roles.module.css";
import { wordsTexts } from "./texts.ts";

/** What the colours of an equation of the backward pass stand for. */
export function RoleLegend() {
  const text = useText();
  return (
    <span className={`${css.roles} ${css.legend}`}>
      <span className="role-upstream">{text(wordsTexts.upstream)}</span>
      {" × "}
      <span className="role-local">{text(wordsTexts.local)}</span>
      {" = "}
      <span className="role-downstream">{text(wordsTexts.downstream)}</span>
    </span>
  );
}
