import { useEffect } from "react";
import { tinykeys } from "tinykeys";
import { enterFullScreen } from "../platform/fullScreen.ts";
import { askFor } from "./follow.ts";
import { pressable } from "./press.ts";

/** A remote control sends its keys to the window that has the keyboard: what they mean is done in the teacher's. */
export function useForwardedKeys(): void {
  useEffect(() => {
    const bindings: Record<string, (event: KeyboardEvent) => void> = {};
    for (const [name, { keys, projectedKeys = [] }] of Object.entries(pressable)) {
      for (const key of [...keys, ...projectedKeys]) {
        bindings[key] = (event) => {
          if (event.isComposing || (event.repeat && !event.key.startsWith("Arrow"))) return;
          // The button that has the focus is pressed.
          const presses = event.key === " " || event.key === "Enter";
          const isButton = event.target instanceof Element && event.target.closest("button");
          if (presses && isButton) return;
          event.preventDefault();
          askFor(name, key);
        };
      }
    }
    const whole = (event: KeyboardEvent) => {
      event.preventDefault();
      enterFullScreen();
    };
    // As remote controls begin a presentation.
    for (const key of ["f", "F5"]) bindings[key] = whole;
    return tinykeys(window, bindings);
  }, []);
}
