import type { WireId } from "@chalkgrad/engine";
import type { Point, Rect } from "@chalkgrad/figure";

/** What the rest of the editor may ask of the canvas without knowing how it is drawn. */
export interface Camera {
  /** A place on the screen (client coordinates) as a place on the canvas. */
  toCanvas(screen: Point): Point;
  /** A place on the canvas as a place on the screen (client coordinates). */
  onScreen(place: Point): Point;
  /** Where on the screen the lower left corner of a node is (client coordinates). */
  placeOnScreen(id: string): Point | undefined;
  /** Where a node, note, box or the tab of a frame is on the canvas; a hidden node is where its box is. */
  boundsOf(id: string): Rect | undefined;
  /** The canvas place in the middle of what is visible. */
  centre(): Point;
  /** Where the pointer is on the screen, while it is over the canvas. */
  pointer(): Point | undefined;
  /** Whether a place on the screen is on the canvas, not on a panel. */
  contains(screen: Point): boolean;
  /** The middle of a wire, on the screen and on the canvas. */
  middleOfWire(wire: WireId): { readonly screen: Point; readonly place: Point } | undefined;
  zoomIn(): void;
  zoomOut(): void;
  /** Brings the whole graph into view, gliding there or at once. */
  fit(how?: "at once"): void;
  /** Brings these nodes into view, as large as fits. */
  fitTo(ids: ReadonlySet<string>): void;
  /** Brings a part of the canvas into view, as large as fits. */
  show(part: Rect): void;
  /**
   * Moves as little as it must so that a node is in view, clear of the panels; `near`: and so near
   * that it can be read.
   */
  reveal(id: string, how?: "near"): void;
  /** Gives a node the keyboard, so that the next key is about it. */
  focusNode(id: string): void;
}

let mounted: Camera | undefined;

/** The mounted canvas, or undefined before there is one. */
export function camera(): Camera | undefined {
  return mounted;
}

/** The canvas announces itself; the returned function takes it back. */
export function mountCamera(camera: Camera): () => void {
  mounted = camera;
  return () => {
    if (mounted === camera) mounted = undefined;
  };
}
