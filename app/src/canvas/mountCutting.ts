import { disconnect } from "@chalkgrad/document";
import type { WireId } from "@chalkgrad/engine";
import type { Point } from "@chalkgrad/figure";
import { dispatch, useDocument } from "../state/document.ts";
import { useView } from "../state/view.ts";
import { crossesCurve } from "./nearestOnCurve.ts";
import { standing } from "./standing.ts";
import { useGestureMarks } from "./useGestureMarks.ts";

interface Canvas {
  readonly frame: HTMLElement;
  readonly toCanvas: (screen: Point) => Point;
  /** Whether wires are there to be cut one by one: seen from far they are not. */
  readonly hasWires: () => boolean;
}

/**
 * A drag with Alt over the empty canvas, or any drag once the knife was asked for, cuts the wires
 * that it crosses; Escape gives it up.
 */
export function mountCutting({ frame, toCanvas, hasWires }: Canvas): () => void {
  let pointer: number | undefined;

  const start = (event: PointerEvent) => {
    if (event.button !== 0 || pointer !== undefined || !isMeant(event) || !hasWires()) return;
    event.stopPropagation();
    pointer = event.pointerId;
    show([pointOf(event)], new Set());
  };
  /** The canvas itself would move with the drag, and a text be selected. */
  const keepFromCanvas = (event: MouseEvent | TouchEvent) => {
    if (pointer === undefined) return;
    event.stopPropagation();
    if (event.cancelable) event.preventDefault();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
  const move = (event: PointerEvent) => {
    const { cut } = useGestureMarks.getState();
    const before = cut?.stroke.at(-1);
    if (event.pointerId !== pointer || !cut || !before) return;
    const point = pointOf(event);
    show([...cut.stroke, point], new Set([...cut.wires, ...crossed(before, point)]));
  };
  const end = (event: PointerEvent) => {
    if (event.pointerId !== pointer) return;
    const wires = [...(useGestureMarks.getState().cut?.wires ?? [])];
    giveUp();
    if (wires.length > 0) dispatch(disconnect(wires));
  };
  const giveUp = () => {
    pointer = undefined;
    useGestureMarks.setState({ cut: undefined });
    useView.setState({ cutting: false });
  };
  const giveUpOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    if (pointer === undefined && !useView.getState().cutting) return;
    event.preventDefault();
    event.stopPropagation();
    giveUp();
  };

  const pointOf = ({ clientX: x, clientY: y }: PointerEvent) => toCanvas({ x, y });
  const show = (stroke: readonly Point[], wires: ReadonlySet<WireId>) =>
    useGestureMarks.setState({ cut: { stroke, wires } });

  const listening = new AbortController();
  const capture = { capture: true, signal: listening.signal };
  frame.addEventListener("pointerdown", start, capture);
  frame.addEventListener("mousedown", keepFromCanvas, capture);
  frame.addEventListener("touchstart", keepFromCanvas, { ...capture, passive: false });
  window.addEventListener("pointermove", move, capture);
  window.addEventListener("pointerup", end, capture);
  window.addEventListener(
    "pointercancel",
    (event) => event.pointerId === pointer && giveUp(),
    capture,
  );
  window.addEventListener("keydown", giveUpOnEscape, capture);
  return () => listening.abort();
}

/** With the knife in hand, nodes and wires are no obstacle either. */
function isMeant({ target, altKey }: PointerEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (!useView.getState().cutting) return altKey && target.matches(".react-flow__pane");
  return target.closest(".react-flow__pane, .react-flow__node, .react-flow__edge") !== null;
}

function crossed(a: Point, b: Point): WireId[] {
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
  return standing(useDocument.getState().document)
    .wires.filter(
      ({ box, curve }) =>
        left <= box.x + box.width &&
        right >= box.x &&
        top <= box.y + box.height &&
        bottom >= box.y &&
        crossesCurve(a, b, curve),
    )
    .map(({ id }) => id);
}
