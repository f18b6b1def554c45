import { connectionRefusal, type Refusal } from "@chalkgrad/document";
import type { WireId } from "@chalkgrad/engine";
import type { Connection, Edge, Handle, OnConnectStartParams } from "@xyflow/react";
import { useDocument } from "../state/document.ts";
import { sourceAt, targetAt } from "./outerPorts.ts";

/** A wire as React Flow names it, once it is known which end is the source. */
export interface WireEnds {
  readonly source: string;
  readonly node: string;
  readonly port: string;
}

export function endsOf(connection: Connection | Edge): WireEnds | undefined {
  const { source, target, targetHandle, sourceHandle } = connection;
  if (!source || !target || !targetHandle) return undefined;
  const from = sourceAt(source, sourceHandle);
  return from === undefined ? undefined : { source: from, ...targetAt(target, targetHandle) };
}

type PortEnd = Pick<Handle, "nodeId" | "type" | "id">;

/** The ends of a wire between two ports, whichever of them it was pulled from. */
export function endsBetween(a: PortEnd | null, b: PortEnd | null): WireEnds | undefined {
  if (!a || !b || a.type === b.type) return undefined;
  const [source, target] = a.type === "source" ? [a, b] : [b, a];
  const from = sourceAt(source.nodeId, source.id);
  if (from === undefined || !target.id) return undefined;
  return { source: from, ...targetAt(target.nodeId, target.id) };
}

/** The same for a wire made by two clicks: React Flow names the first port, the page the second. */
export function endsOfClicks(
  first: OnConnectStartParams | undefined,
  second: EventTarget | null,
): WireEnds | undefined {
  const handle = second instanceof Element ? second.closest(".react-flow__handle") : null;
  const nodeId = handle?.getAttribute("data-nodeid");
  const id = handle?.getAttribute("data-handleid");
  if (!first?.nodeId || !first.handleType || !handle || !nodeId || !id) return undefined;
  const type = handle.classList.contains("source") ? "source" : "target";
  return endsBetween(
    { nodeId: first.nodeId, type: first.handleType, id: first.handleId },
    { nodeId, type, id },
  );
}

let asked: {
  readonly document: unknown;
  readonly key: string;
  readonly refusal: Refusal | undefined;
};

/**
 * Why the wire may not be made, `replacing` one that goes when it comes. React Flow asks at every
 * pointer move, so the answer is kept.
 */
export function refusalOf(ends: WireEnds, replacing?: WireId): Refusal | undefined {
  const { document } = useDocument.getState();
  const key = `${ends.source} ${ends.node}.${ends.port} ${replacing}`;
  if (asked?.document !== document || asked.key !== key) {
    asked = { document, key, refusal: connectionRefusal(document, ends, replacing) };
  }
  return asked.refusal;
}
