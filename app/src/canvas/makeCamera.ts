import type { WireId } from "@chalkgrad/engine";
import { type Point, pointAt, type Rect } from "@chalkgrad/figure";
import { getViewportForBounds, type ReactFlowInstance } from "@xyflow/react";
import { focusOutline } from "../outline/focusOutline.ts";
import { reducedMotion } from "../platform/motion.ts";
import { useAsking } from "../state/asking.ts";
import type { Camera } from "../state/camera.ts";
import { useDocument } from "../state/document.ts";
import { useEmbedding } from "../state/embedding.ts";
import { useGrouping } from "../state/grouping.ts";
import { placeOf, selectedThings, useView } from "../state/view.ts";
import type { FlowNode, FlowWire } from "./flowGraph.ts";
import { boundsOf, graphBounds } from "./graphBounds.ts";
import { farViewZoom, manyNodes, zoomRange } from "./zoomRange.ts";

export const roomAbove = 40;
/** Within another page nothing stands beside the graph. */
const roomAround = 32;
/** A window lower than this has a lower player. */
const lowHeight = 508;
/** From where on names and numbers can be read at ease. */
const legibleZoom = 0.6;
/** The most that fitting enlarges. */
const fitZoom = 2;
/** The height of a window that `fitZoom` is meant for: on a larger one numbers grow with it. */
const fitHeight = 720;

/** How long a node that is to get the keyboard is waited for: as long as a camera move, and a bit. */
const framesToCome = 30;

/** Milliseconds of a camera move; none where the person asked for less motion. */
function glide(): number {
  return reducedMotion() ? 0 : 220;
}

export function makeCamera(
  flow: ReactFlowInstance<FlowNode, FlowWire>,
  frame: () => HTMLElement | null,
  pointer: () => Point | undefined,
): Camera {
  /** The node that gets the keyboard as soon as it is in the page: the one asked for last. */
  let awaited: string | undefined;
  const show = (bounds: Rect | undefined, duration: number) => {
    const box = frame();
    if (!box || !bounds) return;
    const { clientWidth, clientHeight } = box;
    const viewport = getViewportForBounds(
      bounds,
      clientWidth,
      clientHeight,
      zoomRange.least,
      fitZoom * Math.max(1, clientHeight / fitHeight),
      {
        top: `${roomAbove}px`,
        bottom: `${roomBelow(box)}px`,
        left: `${roomAtLeft(box) + 8}px`,
        right: `${roomAtRight(box)}px`,
      },
    );
    // A flight away from thousands of nodes would draw more and more of them, to show none in the end.
    const leaves = viewport.zoom < farViewZoom && flow.getZoom() >= farViewZoom && isLarge();
    void flow.setViewport(viewport, { duration: leaves ? 0 : duration });
  };
  return {
    toCanvas: (screen) => flow.screenToFlowPosition(screen),
    onScreen: (place) => flow.flowToScreenPosition(place),
    placeOnScreen: (id) => {
      const bounds = boundsOf(id);
      return bounds && flow.flowToScreenPosition({ x: bounds.x, y: bounds.y + bounds.height });
    },
    boundsOf,
    centre: () => {
      const bounds = frame()?.getBoundingClientRect();
      if (!bounds) return { x: 0, y: 0 };
      return flow.screenToFlowPosition({
        x: bounds.left + bounds.width / 2,
        y: bounds.top + bounds.height / 2,
      });
    },
    pointer,
    contains: ({ x, y }) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (frame()?.contains(hit) ?? false);
    },
    middleOfWire: (wire) => {
      const place = middleOf(wire);
      return place && { place, screen: flow.flowToScreenPosition(place) };
    },
    zoomIn: () => void flow.zoomIn({ duration: glide() }),
    zoomOut: () => void flow.zoomOut({ duration: glide() }),
    fit: (how) => {
      const bounds = graphBounds();
      if (bounds) show(bounds, how === "at once" ? 0 : glide());
      else void flow.setViewport({ x: 0, y: 0, zoom: 1 });
    },
    fitTo: (ids) => show(graphBounds(ids), glide()),
    show: (part) => show(part, glide()),
    reveal: (id, how) => {
      const box = frame();
      const place = boundsOf(id);
      if (!box || !place) return;
      const { x, y, zoom } = flow.getViewport();
      const left = roomAtLeft(box);
      const right = box.clientWidth - roomAtRight(box);
      if (how === "near" && zoom < legibleZoom) {
        const middle = { x: (left + right) / 2, y: box.clientHeight / 2 - 40 };
        const viewport = {
          x: middle.x - (place.x + place.width / 2),
          y: middle.y - (place.y + place.height / 2),
          zoom: 1,
        };
        void flow.setViewport(viewport, { duration: glideOver(box, viewport.x - x) });
        return;
      }
      const dx = shift(place.x * zoom + x, place.width * zoom, left, right);
      const dy = shift(
        place.y * zoom + y,
        place.height * zoom,
        16,
        box.clientHeight - roomBelow(box),
      );
      if (dx === 0 && dy === 0) return;
      const duration = glideOver(box, Math.max(Math.abs(dx), Math.abs(dy)));
      void flow.setViewport({ x: x + dx, y: y + dy, zoom }, { duration });
    },
    focusNode: (id) => {
      if (useView.getState().keyboardIn === "outline") {
        awaited = undefined;
        focusOutline();
        return;
      }
      const selector = `.react-flow__node[data-id="${CSS.escape(id)}"]`;
      // A node that was just added, or only now comes into view, is in the page some frames later.
      const attempt = (left: number) => {
        if (awaited !== id || isElsewhere(id)) return;
        const node = frame()?.querySelector<HTMLElement>(selector);
        if (node) {
          awaited = undefined;
          node.focus();
        } else if (left > 0) requestAnimationFrame(() => attempt(left - 1));
      };
      awaited = id;
      requestAnimationFrame(() => attempt(framesToCome));
    },
  };
}

/** Whether the person has chosen something else meanwhile: the keyboard does not go back behind that. */
function isElsewhere(id: string): boolean {
  const selected = selectedThings();
  return selected.length > 0 && !selected.includes(id);
}

function isLarge(): boolean {
  return useDocument.getState().document.nodes.length > manyNodes;
}

/** The player stands there, with what the step says or asks. */
export function roomBelow({ clientHeight }: HTMLElement): number {
  if (useEmbedding.getState().shown === "bare") return roomAround;
  const isLow = clientHeight < lowHeight;
  if (useAsking.getState().on) return isLow ? 190 : 256;
  return isLow ? 150 : 232;
}

/** A flight across half of a large graph would draw all that it passes: further than a screen is a cut. */
function glideOver({ clientWidth }: HTMLElement, distance: number): number {
  return Math.abs(distance) > clientWidth ? 0 : glide();
}

/** The list of nodes stands there, or a wider panel in its place. */
export function roomAtLeft({ clientWidth }: HTMLElement): number {
  if (useEmbedding.getState().shown) return roomAround;
  if (clientWidth < 1000) return 200;
  return useView.getState().finding > 0 ? 356 : 200;
}

/** Half-way between the ends of a wire, where it also is. */
function middleOf(wire: WireId): Point | undefined {
  const { dragged } = useView.getState();
  const { document } = useDocument.getState();
  const { room } = useGrouping.getState();
  const curve = room?.wireCurveOf(document, wire, (node) => placeOf(node, dragged));
  return curve && pointAt(curve, 0.5);
}

/** A narrow window has no room to spare for the panel. */
export function roomAtRight({ clientWidth }: HTMLElement): number {
  if (useEmbedding.getState().shown) return roomAround;
  if (clientWidth < 1000) return 66;
  return useView.getState().panel === "code" ? 472 : 336;
}

/** How far a stretch has to move to lie between two bounds; its start counts more than its end. */
function shift(start: number, length: number, from: number, to: number): number {
  if (start < from) return from - start;
  return Math.min(0, Math.max(to - (start + length), from - start));
}
