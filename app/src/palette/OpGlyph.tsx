import type { OpName } from "@chalkgrad/engine";
import { opLooks } from "@chalkgrad/figure";
import css from "./OpGlyph.module.css";

/** A node's form in small: what is dragged from the palette. */
export function OpGlyph({ op }: { readonly op: OpName }) {
  const { form, sign } = opLooks[op];
  const inCircle = form === "circle" && sign.length > 1 ? css.words : "";
  const long = sign.length > 4 ? css.long : inCircle;
  return (
    <span className={`${css.glyph} ${css[form]} ${long}`} aria-hidden="true">
      {form === "pill" ? "1.1" : sign}
    </span>
  );
}
