import type { WireId } from "@chalkgrad/engine";
import { useStoreApi } from "@xyflow/react";
import { type RefObject, useEffect, useState } from "react";
import { usePlayhead } from "../state/playhead.ts";
import { soleSelectedWire, useView } from "../state/view.ts";

/** How long the mouse rests on a wire before anything is said, so that passing over says nothing. */
const restMs = 220;

/**
 * The wire that the mouse rests on; nothing while something is dragged, pulled, edited or played.
 * Of a selected wire the panel at the side already says everything.
 */
export function useHoveredWire(frame: RefObject<HTMLElement | null>): WireId | undefined {
  const store = useStoreApi();
  const [hovered, setHovered] = useState<WireId>();
  const playing = usePlayhead((playhead) => playhead.playing);
  const busy = useView((view) => view.dragged.size > 0 || view.editing !== undefined);
  const told = useView(() => soleSelectedWire());

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = () => {
      clearTimeout(timer);
      setHovered(undefined);
    };
    const over = ({ target, pointerType, buttons }: PointerEvent) => {
      const edge = target instanceof Element ? target.closest(".react-flow__edge") : null;
      const id = edge?.getAttribute("data-id");
      leave();
      if (!id || pointerType !== "mouse" || buttons > 0) return;
      timer = setTimeout(setHovered, restMs, id);
    };
    // Under a view that moves, the mouse is on another wire in the next moment.
    const stopWatching = store.subscribe(({ transform }, before) => {
      if (transform !== before.transform) leave();
    });
    element.addEventListener("pointerover", over);
    element.addEventListener("pointerleave", leave);
    element.addEventListener("pointerdown", leave, { capture: true });
    return () => {
      clearTimeout(timer);
      stopWatching();
      element.removeEventListener("pointerover", over);
      element.removeEventListener("pointerleave", leave);
      element.removeEventListener("pointerdown", leave, { capture: true });
    };
  }, [frame, store]);

  return playing || busy || hovered === told ? undefined : hovered;
}
