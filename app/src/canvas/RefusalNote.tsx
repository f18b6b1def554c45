import { useConnection } from "@xyflow/react";
import { useRefusalText } from "../i18n/refusalText.ts";
import css from "./RefusalNote.module.css";
import { endsBetween, refusalOf, type WireEnds } from "./refusal.ts";

/** A refusal that stays after the wire was let go, where it was let go. */
export interface LastRefusal {
  readonly ends: WireEnds;
  /** Relative to the canvas. */
  readonly x: number;
  readonly y: number;
}

/** Says beside the pointer why a wire cannot be made here. */
export function RefusalNote({ last }: { readonly last: LastRefusal | undefined }) {
  const refusalText = useRefusalText();
  const pulling = useConnection((connection) => {
    if (!connection.inProgress || connection.isValid !== false) return undefined;
    const ends = endsBetween(connection.fromHandle, connection.toHandle);
    return ends && { ends, x: connection.pointer.x, y: connection.pointer.y };
  });
  const shown = pulling ?? last;
  const refusal = shown && refusalOf(shown.ends);
  if (!refusal) return null;
  return (
    <p className={css.note} role="status" style={{ left: shown.x, top: shown.y }}>
      {refusalText(refusal)}
    </p>
  );
}
