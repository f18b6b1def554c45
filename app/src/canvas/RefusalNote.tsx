import { useConnection } from "@xyflow/react";
import { useRefusalText } from "../i18n/refusalText.ts";
import css from "./RefusalNote.module.css";
import { endsBetween, refusalOf } from "./refusal.ts";
import type { LastRefusal } from "./useConnecting.ts";

/** Says beside the pointer why a wire cannot be made here. */
export function RefusalNote({ last }: { readonly last: LastRefusal | undefined }) {
  const refusalText = useRefusalText();
  const pulling = useConnection((connection) => {
    if (!connection.inProgress || connection.isValid !== false) return undefined;
    const ends = endsBetween(connection.fromHandle, connection.toHandle);
    return ends && { ends, x: connection.pointer.x, y: connection.pointer.y };
  });
  const refusal = pulling ? refusalOf(pulling.ends) : last?.refusal;
  const place = pulling ?? last;
  if (!refusal || !place) return null;
  return (
    <p className={css.note} role="status" style={{ left: place.x, top: place.y }}>
      {refusalText(refusal)}
    </p>
  );
}
