import { useDocument } from "../state/document.ts";
import { seenOf } from "../state/grouping.ts";
import { litParts } from "./litParts.ts";
import { useLit } from "./useLit.ts";

/** Dims all but the node that is pointed at, or else who is at work in the present step. */
export function Spotlight() {
  const document = useDocument((state) => state.document);
  const lit = useLit();
  if (lit.length === 0) return null;
  return <style data-testid="spotlight">{rules(litParts(document, seenOf(document), lit))}</style>;
}

/** One style for the page: no picture has to render again, and what scrolls into view is dimmed at once. */
function rules(parts: readonly string[]): string {
  const each = parts.map((id) => `[data-id="${CSS.escape(id)}"]`).join(",");
  return `:is(.react-flow__node,.react-flow__edge){opacity:.18}
:is(.react-flow__node,.react-flow__edge):is(${each}){opacity:1}
@media (prefers-reduced-motion:no-preference){:is(.react-flow__node,.react-flow__edge){transition:opacity .16s}}`;
}
