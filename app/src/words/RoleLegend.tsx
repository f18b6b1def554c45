import type { Language } from "../i18n/bilingual.ts";
import { text } from "../i18n/text.ts";
import { useView } from "../state/view.ts";
import css from "./roles.module.css";
import { wordsTexts } from "./texts.ts";

/** What the colours of an equation of the backward pass stand for; in the person's language unless told otherwise. */
export function RoleLegend({ language: asked }: { readonly language?: Language }) {
  const chosen = useView((view) => view.language);
  const language = asked ?? chosen;
  return (
    <span className={`${css.roles} ${css.legend}`}>
      <span className="role-upstream">{text(language, wordsTexts.upstream)}</span>
      {" × "}
      <span className="role-local">{text(language, wordsTexts.local)}</span>
      {" = "}
      <span className="role-downstream">{text(language, wordsTexts.downstream)}</span>
    </span>
  );
}
