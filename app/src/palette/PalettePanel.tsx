import type { OpName } from "@chalkgrad/engine";
import { useState } from "react";
import { createPortal } from "react-dom";
import { useText } from "../i18n/useText.ts";
import { OpGlyph } from "./OpGlyph.tsx";
import { type Carried, PaletteItem } from "./PaletteItem.tsx";
import css from "./PalettePanel.module.css";
import { firstOps, moreOps } from "./paletteOps.ts";

/** The nodes that can be added: dragged by mouse, pen or finger, or placed by a press or Enter. */
export function PalettePanel() {
  const text = useText();
  const [carried, carry] = useState<Carried>();
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
      <h2 className={css.title}>{text("palette.title")}</h2>
      {list(firstOps)}
      <details className={css.more}>
        <summary>{text("palette.more")}</summary>
        {list(moreOps)}
      </details>
      <p className={css.hint}>{text("palette.hint")}</p>
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
