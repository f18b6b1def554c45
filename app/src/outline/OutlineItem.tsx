import type { ReactNode } from "react";
import css from "./OutlineList.module.css";

/** Where an entry stands in the list. */
export interface Standing {
  readonly id: string;
  readonly place: number;
  readonly count: number;
  readonly top: number;
  readonly active: boolean;
}

interface Props extends Standing {
  readonly selected: boolean;
  /** What is read aloud. */
  readonly said: string;
  readonly children: ReactNode;
}

/** One entry of the list, of whatever kind. */
export function OutlineItem({ id, place, count, top, active, selected, said, children }: Props) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the keyboard and says which row it means.
    <div
      id={rowId(id)}
      data-entry={id}
      className={active ? `${css.row} ${css.active}` : css.row}
      style={{ top }}
      role="option"
      aria-selected={selected}
      aria-label={said.trim()}
      aria-posinset={place}
      aria-setsize={count}
    >
      {children}
    </div>
  );
}

export function rowId(id: string): string {
  return `outline-${id}`;
}
