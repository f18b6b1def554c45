import { useEffect, useState } from "react";

/** How long after the last movement a button stays in sight, in milliseconds. */
const staysMs = 2_500;

/** Whether a pointer moved or touched the screen just now, or there is something new to see. */
export function useLately(): boolean {
  const [moved, setMoved] = useState(true);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const notice = () => {
      setMoved(true);
      clearTimeout(timer);
      timer = setTimeout(() => setMoved(false), staysMs);
    };
    notice();
    const kinds = ["pointermove", "pointerdown"] as const;
    for (const kind of kinds) window.addEventListener(kind, notice);
    return () => {
      clearTimeout(timer);
      for (const kind of kinds) window.removeEventListener(kind, notice);
    };
  }, []);
  return moved;
}
