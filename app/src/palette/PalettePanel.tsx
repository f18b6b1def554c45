import type { OpName } from "@chalkgrad/engine";
import { useState } from "react";
import { createPortal } from "react-dom";
import { useText } from "../i18n/useText.ts";
import { OpGlyph } from "./OpGlyph.tsx";
import { type Carried, PaletteItem } from "./PaletteItem.tsx";
import css from "./PalettePanel.module.css";
import { firstOps, moreOps } from "./paletteOps.ts";
import { placeNode } from "./placeNode.ts";

type OpSearch = typeof import("../search/opTerms.ts");

/** The nodes that can be added: dragged by mouse, pen or finger, or placed by a press or Enter. */
export function PalettePanel() {
  const text = useText();
  const [carried, carry] = useState<Carried>();
  const [query, setQuery] = useState("");
  const [search, setSearch] = useState<OpSearch>();
  const searching = query.trim() !== "" && search !== undefined;
  const found = searching ? search.findOps(query) : [];
  // What ops are called by others is fetched when somebody is about to search for it.
  const prepare = () => void import("../search/opTerms.ts").then(setSearch);
  const list = (ops: readonly OpName[]) => (
    <ul className={css.list}>
      {ops.map((op) => (
        <li key={op}>
          <PaletteItem op={op} carry={carry} />
        </li>
      ))}
    </ul>
  );
  return (
    <nav className={css.palette} aria-label={text("palette.title")}>
      <input
        type="search"
        className={css.search}
        value={query}
        placeholder={text("palette.search")}
        aria-label={text("palette.search")}
        onFocus={prepare}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Escape") {
            if (searching) setQuery("");
            else event.currentTarget.blur();
          }
          if (event.key !== "Enter" || !searching || !found[0]) return;
          // The node has the keyboard next: this press must not reach it.
          event.preventDefault();
          setQuery("");
          placeNode(found[0]);
        }}
      />
      <div className={css.scroll}>
        {searching ? (
          <>
            {list(found)}
            <p className={css.hint} role="status">
              {text(found.length > 0 ? "palette.enter" : "quickAdd.none")}
            </p>
          </>
        ) : (
          <>
            {list(firstOps)}
            <details className={css.more}>
              <summary>{text("palette.more")}</summary>
              {list(moreOps)}
            </details>
            <p className={css.hint}>{text("palette.hint")}</p>
          </>
        )}
      </div>
      {carried &&
        createPortal(
          <div className={css.ghost} style={{ left: carried.x, top: carried.y }}>
            <OpGlyph op={carried.op} />
          </div>,
          document.body,
        )}
    </nav>
  );
}
