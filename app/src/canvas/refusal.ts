import { connectionRefusal, type Refusal } from "@chalkgrad/document";
import { outputPort } from "@chalkgrad/figure";
import type { Connection, Edge, Handle } from "@xyflow/react";
import { useDocument } from "../state/document.ts";

/** A wire as React Flow names it, once it is known which end is the source. */
export interface WireEnds {
  readonly source: string;
  readonly node: string;
  readonly port: string;
}

export function endsOf(connection: Connection | Edge): WireEnds | undefined {
  const { source, target, targetHandle, sourceHandle } = connection;
  if (!source || !target || !targetHandle || sourceHandle !== outputPort) return undefined;
  return { source, node: target, port: targetHandle };
}

/** The ends of a wire between two handles, whichever of them it was pulled from. */
export function endsBetween(a: Handle | null, b: Handle | null): WireEnds | undefined {
  if (!a || !b || a.type === b.type) return undefined;
  const [source, target] = a.type === "source" ? [a, b] : [b, a];
  return target.id ? { source: source.nodeId, node: target.nodeId, port: target.id } : undefined;
}

let asked: {
  readonly document: unknown;
  readonly key: string;
  readonly refusal: Refusal | undefined;
};

/** Why the wire may not be made. React Flow asks at every pointer move, so the answer is kept. */
export function refusalOf(ends: WireEnds): Refusal | undefined {
  const { document } = useDocument.getState();
  const key = `${ends.source} ${ends.node}.${ends.port}`;
  if (asked?.document !== document || asked.key !== key) {
    asked = { document, key, refusal: connectionRefusal(document, ends) };
  }
  return asked.refusal;
}
