import type { Point } from "@chalkgrad/figure";
import { type MouseEvent, type PointerEvent, useEffect, useRef } from "react";
import { askMenu } from "./askMenu.ts";

/** How long a finger rests before it is a question and no longer a press. */
const restMs = 500;
const hearingMs = 60;
/** Pixels that a resting finger may tremble. */
const tremble = 8;
/** The browser's own long press on some systems comes at about the same time. */
const sameAskMs = 800;

/** What browsers still report of a finger after it was lifted: the end of the touch, a click. */
const aftermathMs = 60;

/** Menus by the right button, by key and by a finger that rests. */
export function useMenus() {
  const resting = useRef<{ readonly at: Point; readonly timer: number }>(undefined);
  const answered = useRef(0);
  const giveUp = () => {
    clearTimeout(resting.current?.timer);
    resting.current = undefined;
  };
  useEffect(() => () => clearTimeout(resting.current?.timer), []);
  return {
    onContextMenu: (event: MouseEvent) => {
      const { target, clientX: x, clientY: y } = event;
      if (!(target instanceof Element) || isField(target)) return;
      event.preventDefault();
      giveUp();
      if (performance.now() - answered.current > sameAskMs) askMenu(target, { x, y });
    },
    onPointerDown: (event: PointerEvent) => {
      const { target, clientX: x, clientY: y, pointerType, isPrimary } = event;
      giveUp();
      if (pointerType !== "touch" || !isPrimary || !(target instanceof Element)) return;
      // A finger on a port pulls a wire, however long it thinks about it.
      if (isField(target) || target.closest(".react-flow__handle, .react-flow__panel")) return;
      const ask = () => {
        giveUp();
        letFingerGo();
        answered.current = performance.now();
        askMenu(target, { x, y });
      };
      const wait = (ms: number, then: () => void) => {
        resting.current = { at: { x, y }, timer: window.setTimeout(then, ms) };
      };
      // After a long task the timer comes before what the finger did meanwhile: that is heard first.
      wait(restMs, () => wait(hearingMs, ask));
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
 * below, nor does lifting it press that or the menu.
 */
function letFingerGo(): void {
  const over = new AbortController();
  const options = { capture: true, passive: false, signal: over.signal };
  const swallow = (event: Event) => event.stopImmediatePropagation();
  for (const type of ["touchmove", "pointermove", "click"]) {
    window.addEventListener(type, swallow, options);
  }
  window.addEventListener("touchend", (event) => event.preventDefault(), options);
  // What was touched may have left the page by now; pointer events come here nevertheless.
  const lift = (event: Event) => {
    swallow(event);
    setTimeout(() => over.abort(), aftermathMs);
  };
  window.addEventListener("pointerup", lift, options);
  window.addEventListener("pointercancel", lift, options);
}

function isField(target: Element): boolean {
  return target.closest("input, textarea") !== null;
}
