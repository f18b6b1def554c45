import type { WireId } from "@chalkgrad/engine";
import { useConnection } from "@xyflow/react";
import { useRefusalText } from "../i18n/refusalText.ts";
import css from "./RefusalNote.module.css";
import { endsBetween, refusalOf } from "./refusal.ts";
import type { LastRefusal } from "./useConnecting.ts";

interface Props {
  readonly last: LastRefusal | undefined;
  /** The wire whose end is being moved. */
  readonly replacing: WireId | undefined;
}

/** Says beside the pointer why a wire cannot be made here. */
export function RefusalNote({ last, replacing }: Props) {
  const refusalText = useRefusalText();
  const pulling = useConnection((connection) => {
    if (!connection.inProgress || connection.isValid !== false) return undefined;
    const ends = endsBetween(connection.fromHandle, connection.toHandle);
    return ends && { ends, x: connection.pointer.x, y: connection.pointer.y };
  });
  const refusal = pulling ? refusalOf(pulling.ends, replacing) : last?.refusal;
  const place = pulling ?? last;
  if (!refusal || !place) return null;
  return (
    <p className={css.note} role="status" style={{ left: place.x, top: place.y }}>
      {refusalText(refusal)}
    </p>
  );
}
