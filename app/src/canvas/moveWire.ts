import { connect, disconnect } from "@chalkgrad/document";
import { type WireId, wireId } from "@chalkgrad/engine";
import { asOneEntry, dispatch } from "../state/document.ts";
import type { WireEnds } from "./refusal.ts";

/** One entry of the history: the wire leaves its old port and comes to the new one. */
export function moveWire(wire: WireId, ends: WireEnds): void {
  if (wire === wireId(ends.node, ends.port)) {
    dispatch(connect(ends));
    return;
  }
  asOneEntry("connect", () => {
    dispatch(disconnect([wire]));
    dispatch(connect(ends));
  });
}
