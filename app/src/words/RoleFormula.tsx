import { type Role, type Segment, type Segments, texOf } from "@chalkgrad/timeline";
import { Formula } from "../math/Formula.tsx";
import { RoleText } from "./RoleText.tsx";
import css from "./roles.module.css";

/** An equation with its numbers filled in, each piece in the colour of its role. */
export function RoleFormula({ segments }: { readonly segments: Segments }) {
  return (
    <span className={css.roles}>
      {linesOf(segments).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of an equation have an order and no identities.
        <span key={index} className={css.line}>
          <Formula
            // Empty pieces at both ends: a sign there keeps the space around it.
            tex={`\\displaystyle {}${texOf(line, coloured)}{}`}
            fallback={<RoleText segments={line} />}
          />
        </span>
      ))}
    </span>
  );
}

/** A browser breaks no line within a formula: a long one is cut before each of its signs but the first equals sign. */
function linesOf(segments: Segments): readonly Segments[] {
  const lines: Segment[][] = [[]];
  let equal = false;
  for (const each of segments) {
    if (each.role === "operator" && equal) lines.push([]);
    if (each.text === " = ") equal = true;
    lines.at(-1)!.push(each);
  }
  return lines;
}

/**
 * Signs and words stay as they are: a sign in a group of its own would lose the space around it. Names stand upright, in the
 * letters that they have on the canvas.
 */
function coloured(role: Role, tex: string): string {
  if (role === "operator" || role === "text") return tex;
  return `\\class{role-${role}}{${tex.replaceAll("\\mathit{", "\\text{")}}`;
}
