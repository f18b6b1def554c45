import type { Size } from "@chalkgrad/document";
import { useStoreApi } from "@xyflow/react";
import { type PointerEvent, useRef } from "react";
import { useText } from "../i18n/useText.ts";
import { groupTexts } from "./groupTexts.ts";
import css from "./ResizeHandle.module.css";
import type { NoteResizing } from "./useNoteSize.ts";

/** Canvas units of one press of an arrow key. */
const nudge = 20;
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-nudge, 0],
  ArrowRight: [nudge, 0],
  ArrowUp: [0, -nudge],
  ArrowDown: [0, nudge],
};

/** The corner of a note that a hand pulls, or arrow keys. */
export function ResizeHandle({ resizing }: { readonly resizing: NoteResizing }) {
  const text = useText();
  const store = useStoreApi();
  const start = useRef<{ readonly x: number; readonly y: number; readonly size: Size }>(undefined);
  const words = text(groupTexts.resize);

  const sizeAt = ({ clientX, clientY }: PointerEvent): Size | undefined => {
    if (!start.current) return undefined;
    const zoom = store.getState().transform[2];
    const { x, y, size } = start.current;
    return {
      width: size.width + (clientX - x) / zoom,
      height: size.height + (clientY - y) / zoom,
    };
  };

  return (
    <button
      type="button"
      className={`${css.handle} nodrag nopan`}
      aria-label={words}
      title={words}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, y: event.clientY, size: resizing.size };
      }}
      onPointerMove={(event) => {
        const size = sizeAt(event);
        if (size) resizing.show(size);
      }}
      onPointerUp={(event) => {
        const size = sizeAt(event);
        start.current = undefined;
        if (size) resizing.keep(size);
      }}
      onPointerCancel={() => {
        start.current = undefined;
        resizing.drop();
      }}
      onKeyDown={(event) => {
        const [width, height] = arrows[event.key] ?? [];
        if (width === undefined || height === undefined || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        event.stopPropagation();
        const { size } = resizing;
        resizing.keep({ width: size.width + width, height: size.height + height });
      }}
    />
  );
}
