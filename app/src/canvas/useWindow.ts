import type { Rect } from "@chalkgrad/figure";
import { useStore } from "@xyflow/react";
import { useMemo } from "react";

/** Pixels on the screen: the window moves on in such steps, and no more often. */
const tile = 512;

/**
 * What is in view, with a rim of one tile, on the canvas; undefined where everything is to be drawn.
 * It changes once a tile, not with every pixel.
 */
export function useWindow(needed: boolean): Rect | undefined {
  const key = useStore(({ transform: [x, y, zoom], width, height }) => {
    if (!needed) return "";
    const [left, top] = [Math.floor(-x / tile) - 1, Math.floor(-y / tile) - 1];
    return [left, top, Math.ceil(width / tile) + 3, Math.ceil(height / tile) + 3, zoom].join(" ");
  });
  return useMemo(() => {
    if (key === "") return undefined;
    const [left, top, columns, rows, zoom] = key.split(" ").map(Number);
    const side = tile / zoom!;
    return { x: left! * side, y: top! * side, width: columns! * side, height: rows! * side };
  }, [key]);
}
