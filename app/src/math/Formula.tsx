import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import css from "./Formula.module.css";

interface Props {
  readonly tex: string;
  /** Large fractions, as on a line of its own. */
  readonly display?: boolean;
  /** What stands there until the translator is fetched, and where it refuses. */
  readonly fallback: ReactNode;
}

type Translator = typeof import("temml")["default"];

/** Longer ones are shown as their fallback. */
const longest = 5_000;

let translator: Translator | undefined;

async function fetchTranslator(): Promise<void> {
  translator = (await import("temml")).default;
}

/** A formula in TeX as MathML, which the browser lays out itself. The translator is fetched with the first one. */
export function Formula({ tex, display = false, fallback }: Props) {
  const [ready, setReady] = useState(translator !== undefined);
  const [refused, setRefused] = useState("");
  const holder = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    if (!ready) void fetchTranslator().then(() => setReady(true));
  }, [ready]);
  const shown = ready && refused !== tex && tex.length <= longest;
  useLayoutEffect(() => {
    if (shown && holder.current && !translated(tex, display, holder.current)) setRefused(tex);
  }, [shown, tex, display]);

  if (!shown) return <span key="text">{fallback}</span>;
  return <span key="math" ref={holder} className={css.formula} />;
}

/** Elements are made one by one, never parsed from text; all that a formula may name is a role of ours. */
function translated(tex: string, displayMode: boolean, holder: Element): boolean {
  try {
    translator?.render(tex, holder, {
      displayMode,
      trust: ({ command, class: name }) =>
        command === "\\class" && /^role-[a-z]+$/.test(name ?? ""),
      throwOnError: true,
      maxSize: [10, 10],
      maxExpand: 100,
    });
    return true;
  } catch {
    return false;
  }
}
