import type { FitViewOptions, ReactFlowInstance } from "@xyflow/react";
import type { Camera } from "../state/camera.ts";
import type { FlowNode, FlowWire } from "./flowGraph.ts";

/** Milliseconds of a camera move; none where the person asked for less motion. */
function glide(): number {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 220;
}

export function makeCamera(
  flow: ReactFlowInstance<FlowNode, FlowWire>,
  frame: () => HTMLElement | null,
  fitOptions: FitViewOptions<FlowNode>,
): Camera {
  return {
    toCanvas: (screen) => flow.screenToFlowPosition(screen),
    centre: () => {
      const bounds = frame()?.getBoundingClientRect();
      if (!bounds) return { x: 0, y: 0 };
      return flow.screenToFlowPosition({
        x: bounds.left + bounds.width / 2,
        y: bounds.top + bounds.height / 2,
      });
    },
    contains: ({ x, y }) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (frame()?.contains(hit) ?? false);
    },
    zoomIn: () => void flow.zoomIn({ duration: glide() }),
    zoomOut: () => void flow.zoomOut({ duration: glide() }),
    fit: () => void flow.fitView({ ...fitOptions, duration: glide() }),
    focusNode: (id) => {
      // A node that was just added is in the page one frame later.
      requestAnimationFrame(() => {
        const selector = `.react-flow__node[data-id="${CSS.escape(id)}"]`;
        frame()?.querySelector<HTMLElement>(selector)?.focus();
      });
    },
  };
}
