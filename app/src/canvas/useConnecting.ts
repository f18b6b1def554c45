import { connect, disconnect, type Refusal } from "@chalkgrad/document";
import type { WireId } from "@chalkgrad/engine";
import {
  type FinalConnectionState,
  type Handle,
  type OnConnectStartParams,
  type ReactFlowProps,
  useStoreApi,
} from "@xyflow/react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { openQuickAdd } from "../palette/openQuickAdd.ts";
import { dispatch } from "../state/document.ts";
import type { FlowNode, FlowWire } from "./flowGraph.ts";
import { moveWire } from "./moveWire.ts";
import { sourceAt, targetAt } from "./outerPorts.ts";
import { endsBetween, endsOf, endsOfClicks, refusalOf, type WireEnds } from "./refusal.ts";

/** A refusal that stays after the wire was let go, where it was let go (relative to the canvas). */
export interface LastRefusal {
  readonly refusal: Refusal;
  readonly x: number;
  readonly y: number;
}

type ConnectingProps = Pick<
  ReactFlowProps<FlowNode, FlowWire>,
  | "isValidConnection"
  | "onConnect"
  | "onConnectStart"
  | "onConnectEnd"
  | "onClickConnectStart"
  | "onClickConnectEnd"
>;

type ReconnectingProps = Pick<
  ReactFlowProps<FlowNode, FlowWire>,
  "onReconnect" | "onReconnectStart" | "onReconnectEnd"
>;

/** Numbers reach beyond their node's box and leave room for another node: only the box counts. */
function isOverNode(frame: HTMLElement, { clientX, clientY }: MouseEvent | Touch): boolean {
  const below = document.elementsFromPoint(clientX, clientY);
  if (!below.some((element) => element.matches(".react-flow__pane") && frame.contains(element))) {
    return true;
  }
  return [...frame.querySelectorAll(".react-flow__node:not(.react-flow__node-frame)")].some(
    (node) => {
      const { left, top, right, bottom } = node.getBoundingClientRect();
      return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
    },
  );
}

/** Wires made by pulling and by two clicks: refusals with their reason, and Escape to give up. */
export function useConnecting(frame: RefObject<HTMLElement | null>) {
  const store = useStoreApi();
  const [lastRefusal, setLastRefusal] = useState<LastRefusal>();
  const firstClick = useRef<OnConnectStartParams>(undefined);
  /** What has become of the wire that is being made. */
  const attempt = useRef<"open" | "made" | "abandoned">("open");

  useEffect(() => {
    const giveUp = (event: KeyboardEvent) => {
      const { connection, connectionClickStartHandle, cancelConnection } = store.getState();
      if (event.key !== "Escape" || !(connection.inProgress || connectionClickStartHandle)) return;
      event.preventDefault();
      event.stopPropagation();
      attempt.current = "abandoned";
      cancelConnection();
      store.setState({ connectionClickStartHandle: null });
    };
    window.addEventListener("keydown", giveUp, { capture: true });
    return () => window.removeEventListener("keydown", giveUp, { capture: true });
  }, [store]);

  /** The wire whose end is in the hand: it gives way to the one that is made, or goes. */
  const [replacing, setReplacing] = useState<WireId>();

  const noteRefusal = (event: MouseEvent | TouchEvent, ends: WireEnds | undefined) => {
    const bounds = frame.current?.getBoundingClientRect();
    const point = "changedTouches" in event ? event.changedTouches[0] : event;
    if (attempt.current !== "open" || !ends || !bounds || !point) return;
    const refusal = refusalOf(ends, replacing);
    if (!refusal) return;
    setLastRefusal({ refusal, x: point.clientX - bounds.left, y: point.clientY - bounds.top });
  };

  /** A wire let go over the empty canvas asks which node shall stand there. */
  const addAtEnd = (event: MouseEvent | TouchEvent, from: Handle) => {
    const point = "changedTouches" in event ? event.changedTouches[0] : event;
    if (!point || !frame.current || isOverNode(frame.current, point)) return;
    const end =
      from.type === "target"
        ? targetAt(from.nodeId, from.id ?? "")
        : { node: sourceAt(from.nodeId, from.id) ?? from.nodeId };
    openQuickAdd({ x: point.clientX, y: point.clientY }, end);
  };

  const props: ConnectingProps = {
    isValidConnection: (connection) => {
      const ends = endsOf(connection);
      return ends !== undefined && refusalOf(ends, replacing) === undefined;
    },
    onConnect: (connection) => {
      const ends = endsOf(connection);
      if (!ends || attempt.current === "abandoned") return;
      attempt.current = "made";
      dispatch(connect(ends));
    },
    onConnectStart: () => {
      attempt.current = "open";
    },
    onConnectEnd: (event, { fromHandle, toHandle }: FinalConnectionState) => {
      noteRefusal(event, endsBetween(fromHandle, toHandle));
      // This also fires when an end of a wire was moved; then the wire has its own way to end.
      const fresh = attempt.current === "open" && replacing === undefined;
      if (fromHandle && !toHandle && fresh) addAtEnd(event, fromHandle);
    },
    onClickConnectStart: (_, start) => {
      attempt.current = "open";
      firstClick.current = start;
    },
    onClickConnectEnd: (event) =>
      noteRefusal(event, endsOfClicks(firstClick.current, event.target)),
  };
  const reconnecting: ReconnectingProps = {
    onReconnectStart: (_, wire) => {
      attempt.current = "open";
      setReplacing(wire.id);
    },
    onReconnect: (wire, connection) => {
      const ends = endsOf(connection);
      if (!ends || attempt.current === "abandoned") return;
      attempt.current = "made";
      moveWire(wire.id, ends);
    },
    onReconnectEnd: (_event, wire, _handle, { toHandle }) => {
      // Let go over nothing, the wire is taken away; over a port that refuses it, it stays.
      if (attempt.current === "open" && !toHandle) dispatch(disconnect([wire.id]));
      setReplacing(undefined);
    },
  };
  return {
    props: { ...props, ...reconnecting },
    replacing,
    lastRefusal,
    forgetRefusal: () => setLastRefusal(undefined),
  };
}
