import { moveTalkStep, type TalkStep } from "@chalkgrad/document";
import { type PointerEvent, type RefObject, useState } from "react";
import { dispatch } from "../state/document.ts";

interface Drag {
  readonly from: number;
  readonly to: number;
}

export interface Reordering {
  /** A step that a hand holds, and where it would stand. */
  readonly drag: Drag | undefined;
  /** Takes a step to another place at once. */
  readonly move: (from: number, to: number) => void;
  /** For the handle of a step. */
  readonly grip: (place: number) => GripProps;
}

type Feel = (event: PointerEvent<HTMLElement>) => void;

interface GripProps {
  readonly onPointerDown: Feel;
  readonly onPointerMove: Feel;
  readonly onPointerUp: Feel;
  readonly onPointerCancel: () => void;
}

/** Steps of a list taken to other places, by hand or by key. */
export function useReordering(
  list: RefObject<HTMLElement | null>,
  steps: readonly TalkStep[],
  moved: (from: number, to: number, step: TalkStep) => void,
): Reordering {
  const [drag, setDrag] = useState<Drag>();
  const move = (from: number, to: number) => {
    const step = steps[from];
    if (!step || !steps[to] || from === to) return;
    dispatch(moveTalkStep(from, to));
    moved(from, to, step);
  };
  return {
    drag,
    move,
    grip: (place) => ({
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ from: place, to: place });
      },
      onPointerMove: ({ clientY }) => {
        if (!drag || !list.current) return;
        const to = placeAt(list.current, clientY, drag.from);
        if (to !== drag.to) setDrag({ ...drag, to });
      },
      onPointerUp: () => {
        if (drag) move(drag.from, drag.to);
        setDrag(undefined);
      },
      onPointerCancel: () => setDrag(undefined),
    }),
  };
}

/** Where a step would stand that is let go at a height: behind all others whose middle is above. */
function placeAt(list: HTMLElement, y: number, from: number): number {
  let to = 0;
  for (const [place, row] of [...list.children].entries()) {
    const { top, height } = row.getBoundingClientRect();
    if (place !== from && top + height / 2 < y) to++;
  }
  return to;
}
