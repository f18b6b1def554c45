import { type OpName, ops } from "@chalkgrad/engine";
import { type PointerEvent, useRef } from "react";
import { camera } from "../state/camera.ts";
import { dropOnWire, hoverOverWires, leaveWires } from "../state/splicing.ts";
import { useView } from "../state/view.ts";
import { OpGlyph } from "./OpGlyph.tsx";
import css from "./PalettePanel.module.css";
import { newNode, placeNode } from "./placeNode.ts";

/** Pixels that a pointer may wander while it still is a press and no drag. */
const wander = 4;

/** A node in the hand, on its way from the palette to the canvas (client coordinates). */
export interface Carried {
  readonly op: OpName;
  readonly x: number;
  readonly y: number;
}

interface Props {
  readonly op: OpName;
  readonly carry: (carried: Carried | undefined) => void;
}

/**
 * One op of the palette. Pointer events serve mouse, pen and touch alike (the HTML drag-and-drop
 * API knows no touch).
 */
export function PaletteItem({ op, carry }: Props) {
  const { name, help } = ops[op].words[useView((view) => view.language)];
  const pressed = useRef<{ readonly x: number; readonly y: number; moved: boolean }>(undefined);
  const dragEnded = useRef(false);

  const press = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    pressed.current = { x: event.clientX, y: event.clientY, moved: false };
    dragEnded.current = false;
  };
  const move = ({ clientX: x, clientY: y }: PointerEvent) => {
    const start = pressed.current;
    if (!start) return;
    start.moved ||= Math.hypot(x - start.x, y - start.y) > wander;
    if (!start.moved) return;
    carry({ op, x, y });
    const place = camera()?.contains({ x, y }) ? camera()?.toCanvas({ x, y }) : undefined;
    if (place) hoverOverWires(newNode(op), place);
    else leaveWires();
  };
  const release = ({ clientX: x, clientY: y }: PointerEvent) => {
    if (pressed.current?.moved) {
      dragEnded.current = true;
      const wire = dropOnWire()?.wire;
      if (camera()?.contains({ x, y })) placeNode(op, camera()?.toCanvas({ x, y }), { wire });
    }
    letGo();
  };
  const letGo = () => {
    pressed.current = undefined;
    carry(undefined);
    leaveWires();
  };

  return (
    <button
      type="button"
      className={css.item}
      title={help}
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={letGo}
      onClick={() => {
        // The click that ends a drag is no press.
        if (!dragEnded.current) placeNode(op);
        dragEnded.current = false;
      }}
    >
      <OpGlyph op={op} />
      <span>{name}</span>
    </button>
  );
}
