import type { Point } from "@chalkgrad/figure";
import { type MouseEvent, type PointerEvent, useEffect, useRef } from "react";
import { askMenu } from "./askMenu.ts";

/** How long a finger rests before it is a question and no longer a press. */
const restMs = 500;
/** Pixels that a resting finger may tremble. */
const tremble = 8;
/** The browser's own long press on some systems comes at about the same time. */
const sameAskMs = 800;

/** Menus by the right button, by key and by a finger that rests. */
export function useMenus() {
  const resting = useRef<{ readonly at: Point; readonly timer: number }>(undefined);
  const answered = useRef(0);
  const giveUp = () => {
    clearTimeout(resting.current?.timer);
    resting.current = undefined;
  };
  useEffect(() => () => clearTimeout(resting.current?.timer), []);
  const ask = (target: Element, at: Point) => {
    answered.current = performance.now();
    askMenu(target, at);
  };

  return {
    onContextMenu: (event: MouseEvent) => {
      const { target, clientX: x, clientY: y } = event;
      if (!(target instanceof Element) || isField(target)) return;
      event.preventDefault();
      giveUp();
      if (performance.now() - answered.current > sameAskMs) ask(target, { x, y });
    },
    onPointerDown: (event: PointerEvent) => {
      const { target, clientX: x, clientY: y, pointerType, isPrimary } = event;
      giveUp();
      if (pointerType !== "touch" || !isPrimary || !(target instanceof Element)) return;
      // A finger on a port pulls a wire, however long it thinks about it.
      if (isField(target) || target.closest(".react-flow__handle, .react-flow__panel")) return;
      const timer = window.setTimeout(() => {
        giveUp();
        letFingerGo();
        ask(target, { x, y });
      }, restMs);
      resting.current = { at: { x, y }, timer };
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      if (!resting.current) return;
      const { x, y } = resting.current.at;
      if (Math.hypot(clientX - x, clientY - y) > tremble) giveUp();
    },
    onPointerUp: giveUp,
    onPointerCancel: giveUp,
  };
}

/**
 * The finger that asked still lies on the screen: until it is lifted it neither drags what is
 * below, nor does lifting it press that.
 */
function letFingerGo(): void {
  const over = new AbortController();
  const options = { capture: true, passive: false, signal: over.signal };
  window.addEventListener("touchmove", (event) => event.stopImmediatePropagation(), options);
  const lifted = (event: TouchEvent) => {
    if (event.cancelable) event.preventDefault();
    over.abort();
  };
  window.addEventListener("touchend", lifted, options);
  window.addEventListener("touchcancel", lifted, options);
}

function isField(target: Element): boolean {
  return target.closest("input, textarea") !== null;
}
