import { type Role, type Segments, texOf } from "@chalkgrad/timeline";
import { Formula } from "../math/Formula.tsx";
import { RoleText } from "./RoleText.tsx";
import css from "./roles.module.css";

/** An equation with its numbers filled in, each piece in the colour of its role. */
export function RoleFormula({ segments }: { readonly segments: Segments }) {
  return (
    <span className={css.roles}>
      <Formula
        tex={`\\displaystyle ${texOf(segments, coloured)}`}
        fallback={<RoleText segments={segments} />}
      />
    </span>
  );
}

/**
 * Signs and words stay as they are: a sign in a group of its own would lose the space around it. Names stand upright, in the
 * letters that they have on the canvas.
 */
function coloured(role: Role, tex: string): string {
  if (role === "operator" || role === "text") return tex;
  return `\\class{role-${role}}{${tex.replaceAll("\\mathit{", "\\text{")}}`;
}
