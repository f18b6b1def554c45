import { disconnect, type GraphDocument, type Refusal, sourceOf } from "@chalkgrad/document";
import { splitWireId, type WireId, wireId } from "@chalkgrad/engine";
import { curvePath, type Point, wireCurve } from "@chalkgrad/figure";
import { useReactFlow, useStore } from "@xyflow/react";
import { type PointerEvent, useEffect, useRef, useState } from "react";
import { useRefusalText } from "../i18n/refusalText.ts";
import { dispatch, useDocument } from "../state/document.ts";
import { select, soleSelectedWire, useView } from "../state/view.ts";
import { moveWire } from "./moveWire.ts";
import { flattened } from "./nearestOnCurve.ts";
import pending from "./PendingWire.module.css";
import { type Port, portNear } from "./portNear.ts";
import note from "./RefusalNote.module.css";
import { refusalOf, type WireEnds } from "./refusal.ts";
import { standing } from "./standing.ts";
import { useGestureMarks } from "./useGestureMarks.ts";
import css from "./WireGrips.module.css";

type End = "source" | "target";

/** An end of the wire in the hand. */
interface Pulled {
  readonly end: End;
  readonly start: Point;
  /** On the canvas. */
  readonly at: Point;
  readonly port: Port | undefined;
  readonly refusal: Refusal | undefined;
  /** Whether it has gone far enough to be a drag and no tap. */
  readonly moved: boolean;
}

/** Pixels on the screen: from a port to its grip, how near a port catches, how far a tap may wander. */
const offset = 30;
const catching = 34;
const wander = 8;

/** The selected wire has a grip near each end, large enough for a finger, to move the end elsewhere. */
export function WireGrips() {
  const wire = useView(() => soleSelectedWire());
  const busy = useView((view) => view.dragged.size > 0);
  const document = useDocument((state) => state.document);
  if (wire === undefined || busy || sourceOf(document, wire) === undefined) return null;
  return <Grips key={wire} wire={wire} document={document} />;
}

interface Props {
  readonly wire: WireId;
  readonly document: GraphDocument;
}

function Grips({ wire, document }: Props) {
  const flow = useReactFlow();
  const refusalText = useRefusalText();
  const [x, y, zoom] = useStore((flow) => flow.transform);
  const [pulled, setPulled] = useState<Pulled>();
  const [refused, setRefused] = useState<{ readonly refusal: Refusal; readonly at: Point }>();
  const abandoned = useRef(false);
  const onScreen = (point: Point): Point => ({ x: point.x * zoom + x, y: point.y * zoom + y });
  const curve = standing(document).wires.find(({ id }) => id === wire)?.curve;

  const pulling = pulled?.moved === true;
  useEffect(() => {
    useGestureMarks.setState({ loose: pulling ? wire : undefined });
    return () => useGestureMarks.setState({ loose: undefined });
  }, [pulling, wire]);

  useEffect(() => {
    if (!pulling) return;
    const giveUp = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      abandoned.current = true;
      setPulled(undefined);
    };
    window.addEventListener("keydown", giveUp, { capture: true });
    return () => window.removeEventListener("keydown", giveUp, { capture: true });
  }, [pulling]);

  if (!curve) return null;

  const take = (end: End) => (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const start = { x: event.clientX, y: event.clientY };
    abandoned.current = false;
    setRefused(undefined);
    const at = flow.screenToFlowPosition(start);
    setPulled({ end, start, at, port: undefined, refusal: undefined, moved: false });
  };
  const move = ({ clientX, clientY }: PointerEvent) => {
    if (!pulled) return;
    const at = flow.screenToFlowPosition({ x: clientX, y: clientY });
    const kind = pulled.end === "source" ? "output" : "input";
    const port = portNear(document, at, kind, catching / zoom);
    const refusal = port && refusalOf(endsAt(document, wire, pulled.end, port), wire);
    const gone = Math.hypot(clientX - pulled.start.x, clientY - pulled.start.y) > wander;
    setPulled({ ...pulled, at, port, refusal, moved: pulled.moved || gone });
  };
  const release = () => {
    setPulled(undefined);
    if (!pulled?.moved || abandoned.current) return;
    const { port, refusal, end, at } = pulled;
    if (refusal) setRefused({ refusal, at });
    else if (port) {
      const ends = endsAt(document, wire, end, port);
      moveWire(wire, ends);
      select([], [wireId(ends.node, ends.port)]);
    } else dispatch(disconnect([wire]));
  };

  const said = pulled?.refusal ? { refusal: pulled.refusal, at: pulled.at } : refused;
  const held = pulled?.moved ? (pulled.port?.at ?? pulled.at) : undefined;
  const line = flattened(curve).map(onScreen);
  return (
    <>
      {held && (
        <svg className={css.wire} aria-hidden="true">
          <path
            className={pulled?.refusal ? `${pending.wire} ${pending.refused}` : pending.wire}
            d={curvePath(
              pulled?.end === "source"
                ? wireCurve(onScreen(held), onScreen(curve.to))
                : wireCurve(onScreen(curve.from), onScreen(held)),
            )}
          />
        </svg>
      )}
      {(["source", "target"] as const).map((end) => {
        const rest = gripPlace(end === "source" ? line : line.toReversed());
        const inHand = held && pulled?.end === end ? held : undefined;
        const at = inHand ? onScreen(inHand) : rest;
        return (
          <div
            key={end}
            className={inHand ? `${css.grip} ${css.held}` : css.grip}
            data-testid={`grip-${end}`}
            style={{ translate: `${at.x}px ${at.y}px` }}
            onPointerDown={take(end)}
            onPointerMove={move}
            onPointerUp={release}
            onPointerCancel={() => setPulled(undefined)}
          />
        );
      })}
      {said && (
        <p
          className={note.note}
          role="status"
          style={{ left: onScreen(said.at).x, top: onScreen(said.at).y }}
        >
          {refusalText(said.refusal)}
        </p>
      )}
    </>
  );
}

/** The wire as it would run with one end at another port. */
function endsAt(document: GraphDocument, wire: WireId, end: End, { node, port }: Port): WireEnds {
  const target = splitWireId(wire);
  if (end === "source") return { source: node, ...target };
  return { source: sourceOf(document, wire) ?? "", node, port };
}

/** A little way along the wire, so that the port itself stays free; half-way on a short wire at most. */
function gripPlace(line: readonly Point[]): Point {
  const [first] = line;
  const half = line.slice(0, Math.ceil(line.length / 3));
  const far = (point: Point) => first && Math.hypot(point.x - first.x, point.y - first.y) >= offset;
  return half.find(far) ?? half.at(-1)!;
}
