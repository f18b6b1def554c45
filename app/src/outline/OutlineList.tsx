import { nodeOf, noteOf } from "@chalkgrad/document";
import type { NodeId } from "@chalkgrad/engine";
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from "react";
import { openMenu } from "../actions/openMenu.ts";
import { startTyping } from "../canvas/startTyping.ts";
import { useText } from "../i18n/useText.ts";
import { camera } from "../state/camera.ts";
import { useDocument } from "../state/document.ts";
import { step } from "../state/playhead.ts";
import { type Editing, select, selectedThings, useView } from "../state/view.ts";
import { outlineListId } from "./focusOutline.ts";
import { rowId } from "./OutlineItem.tsx";
import css from "./OutlineList.module.css";
import { OutlineRow } from "./OutlineRow.tsx";
import { OutlineThing } from "./OutlineThing.tsx";
import { outlineTexts } from "./texts.ts";

/** Pixels; the same for every row, so that the place of each is known without drawing it. */
const rowHeight = 56;
/** Up to this many rows all are in the page, where every way of reading a page finds them. */
const allRows = 300;
/** Rows drawn beyond the edges of what is in view. */
const spare = 12;
const page = 8;

interface Props {
  readonly order: readonly string[];
  readonly active: string | undefined;
}

/** The entries, of which those in view are drawn where there are many; one has the keyboard. */
export function OutlineList({ order, active }: Props) {
  const text = useText();
  const nodeCount = useDocument((state) => state.document.nodes.length);
  const list = useRef<HTMLDivElement>(null);
  const places = useMemo(() => new Map(order.map((id, place) => [id, place])), [order]);
  const place = active === undefined ? undefined : places.get(active);
  /** Where the list goes on when what was chosen is deleted. */
  const lastPlace = useRef(-1);
  const [view, setView] = useState({ from: 0, to: 40 });
  const look = () => {
    const box = list.current;
    if (!box || order.length <= allRows) return;
    const from = Math.max(0, Math.floor(box.scrollTop / rowHeight) - spare);
    const to = Math.ceil((box.scrollTop + box.clientHeight) / rowHeight) + spare;
    // A few rows either way are spared for: drawing anew can wait.
    if (Math.abs(from - view.from) >= spare / 2 || to > view.to) setView({ from, to });
  };

  useEffect(() => {
    const box = list.current;
    if (place === undefined || !box) return;
    lastPlace.current = place;
    const top = place * rowHeight;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + rowHeight > box.scrollTop + box.clientHeight) {
      box.scrollTop = top + rowHeight - box.clientHeight;
    }
  }, [place]);

  const choose = (id: string | undefined) => {
    if (id === undefined) return;
    select([id]);
    camera()?.reveal(id);
  };
  const go = (to: number) => choose(order[Math.min(Math.max(to, 0), order.length - 1)]);

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const here = place ?? Math.min(lastPlace.current, order.length - 1);
    const deleted = place === undefined && lastPlace.current >= 0;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: deleted ? here : here + 1,
      ArrowUp: here - 1,
      PageDown: here + page,
      PageUp: here - page,
      Home: 0,
      End: order.length - 1,
    };
    const to = moves[event.key];
    const steps = { ArrowLeft: -1, ArrowRight: 1 } as const;
    if (to !== undefined) {
      go(to);
    } else if (event.key in steps && !event.shiftKey) {
      // In a list that goes up and down, left and right are free for the pass.
      step(steps[event.key as keyof typeof steps]);
    } else if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
      const row = active === undefined ? null : document.getElementById(rowId(active));
      const { left, bottom } = (row ?? event.currentTarget).getBoundingClientRect();
      openMenu({ x: left + 24, y: bottom });
    } else if (event.key === "Enter" && !event.shiftKey) {
      const source = active === undefined ? undefined : firstSource(active);
      // On a leaf the key edits the value, as everywhere.
      if (source === undefined) return;
      choose(source);
    } else {
      startTyping(event);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const pick = (event: MouseEvent) => {
    const id = rowUnder(event.target);
    if (id === undefined) return;
    if (event.shiftKey || event.ctrlKey || event.metaKey) {
      const all = selectedThings();
      const others = all.filter((each) => each !== id);
      select(all.includes(id) ? others : [...others, id]);
    } else {
      choose(id);
    }
  };

  const from = order.length <= allRows ? 0 : view.from;
  const to = order.length <= allRows ? order.length : Math.min(view.to, order.length);
  const drawn = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  // What has the keyboard is in the page, wherever the list was scrolled to.
  if (place !== undefined && (place < from || place >= to)) drawn.push(place);

  return (
    <div
      ref={list}
      id={outlineListId}
      className={css.list}
      role="listbox"
      aria-label={text(outlineTexts.list)}
      aria-multiselectable="true"
      aria-activedescendant={place === undefined ? undefined : rowId(active!)}
      tabIndex={0}
      onScroll={look}
      onKeyDown={press}
      onClick={pick}
      onDoubleClick={(event) => {
        const id = rowUnder(event.target);
        if (id) useView.setState({ editing: { node: id, field: fieldOf(id) } });
      }}
      onContextMenu={(event) => {
        const id = rowUnder(event.target);
        event.preventDefault();
        if (id === undefined) return;
        if (!selectedThings().includes(id)) choose(id);
        openMenu({ x: event.clientX, y: event.clientY });
      }}
    >
      <div className={css.room} style={{ height: order.length * rowHeight }} role="presentation">
        {drawn.map((at) => {
          const id = order[at]!;
          const Entry = at < nodeCount ? OutlineRow : OutlineThing;
          return (
            <Entry
              key={id}
              id={id}
              place={at + 1}
              count={order.length}
              top={at * rowHeight}
              active={at === place}
            />
          );
        })}
      </div>
    </div>
  );
}

function rowUnder(target: EventTarget): string | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest("[data-entry]")?.getAttribute("data-entry") ?? undefined;
}

function firstSource(id: NodeId): NodeId | undefined {
  const node = nodeOf(useDocument.getState().document, id);
  return Object.values<NodeId>(node?.inputs ?? {})[0];
}

/** What a double-click writes in. */
function fieldOf(id: string): Editing["field"] {
  const { document } = useDocument.getState();
  if (noteOf(document, id)) return "text";
  return nodeOf(document, id)?.op === "input" ? "value" : "label";
}
