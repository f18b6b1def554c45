import { displayName, nodeOf, sourceOf } from "@chalkgrad/document";
import { splitWireId, type WireId } from "@chalkgrad/engine";
import {
  type Curve,
  notComputed,
  type Point,
  pointAt,
  type Rect,
  type Size,
  shapeText,
} from "@chalkgrad/figure";
import { useStore, useStoreApi } from "@xyflow/react";
import { type RefObject, useLayoutEffect, useRef } from "react";
import { nameOf } from "../i18n/problemText.ts";
import { useText } from "../i18n/useText.ts";
import { useDocument } from "../state/document.ts";
import { freeSpot, overlap } from "./freeSpot.ts";
import { flattened } from "./nearestOnCurve.ts";
import { standing } from "./standing.ts";
import { useHoveredWire } from "./useHoveredWire.ts";
import { exactReadings, useWireReading } from "./useReadings.ts";
import css from "./WireCard.module.css";

/** What goes over the wire below the mouse, with all its digits. */
export function WireCard({ frame }: { readonly frame: RefObject<HTMLElement | null> }) {
  const wire = useHoveredWire(frame);
  const there = useDocument(
    ({ document }) => wire !== undefined && sourceOf(document, wire) !== undefined,
  );
  return wire !== undefined && there ? <Card key={wire} wire={wire} frame={frame} /> : null;
}

const scalar = { en: "scalar", ja: "スカラー" };

interface Props {
  readonly wire: WireId;
  readonly frame: RefObject<HTMLElement | null>;
}

function Card({ wire, frame }: Props) {
  const text = useText();
  const card = useRef<HTMLDivElement>(null);
  const store = useStoreApi();
  const transform = useStore((flow) => flow.transform);
  const document = useDocument((state) => state.document);
  const reading = useWireReading(wire);
  const { value } = reading;
  const exact = exactReadings(reading);
  const { node: target, port } = splitWireId(wire);
  const node = nodeOf(document, target);
  const source = sourceOf(document, wire);

  useLayoutEffect(() => {
    const element = card.current;
    const box = frame.current?.getBoundingClientRect();
    if (!element || !box) return;
    const { x, y } = spotBeside(wire, element, box, transform, store.getState());
    element.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
  });

  if (!node || source === undefined) return null;
  return (
    <div ref={card} className={css.card} data-testid="wire-card" aria-hidden="true">
      <p className={css.title}>
        <bdi>{nameOf(source)}</bdi> → <bdi>{displayName(node)}</bdi>
        <span className={css.port}>.{port}</span>
      </p>
      <dl className={css.numbers}>
        <dt>{text("inspector.value")}</dt>
        <dd className={css.value}>{exact.value ?? notComputed}</dd>
        <dt>{text("inspector.gradient")}</dt>
        <dd className={css.gradient}>{exact.gradient ?? notComputed}</dd>
        <dt>{text("inspector.shape")}</dt>
        <dd>
          {value ? (value.shape.length > 0 ? shapeText(value.shape) : text(scalar)) : notComputed}
        </dd>
      </dl>
    </div>
  );
}

/** Half the breadth of the strip along a wire that stays uncovered. */
const strip = 9;
/** Wires farther from the card's place than this, in pixels, are not in its way. */
const vicinity = 300;

function spotBeside(
  wire: WireId,
  card: HTMLElement,
  box: DOMRect,
  [x, y, zoom]: readonly [number, number, number],
  size: Size,
): Point {
  const places = standing(useDocument.getState().document);
  const onScreen = (rect: Rect): Rect => ({
    x: rect.x * zoom + x,
    y: rect.y * zoom + y,
    width: rect.width * zoom,
    height: rect.height * zoom,
  });
  const stripOf = (curve: Curve): Rect[] =>
    flattened(curve).map((point) => {
      const { x, y } = onScreen({ ...point, width: 0, height: 0 });
      return { x: x - strip, y: y - strip, width: 2 * strip, height: 2 * strip };
    });
  const curve = places.wires.find(({ id }) => id === wire)?.curve;
  if (!curve) return { x, y };
  const middle = onScreen({ ...pointAt(curve, 0.5), width: 0, height: 0 });
  const bounds = { x: 8, y: 8, width: size.width - 16, height: size.height - 16 };
  const place = pointAt(curve, 0.5);
  const reach = vicinity / zoom;
  const near = { x: place.x - reach, y: place.y - reach, width: 2 * reach, height: 2 * reach };
  const others = places.wires.filter(({ id, box }) => id !== wire && overlap(box, near));
  const neighbours = [
    ...places.nodes.filter((rect) => overlap(rect, near)).map(onScreen),
    ...others.flatMap((other) => stripOf(other.curve)),
  ];
  const obstacles = [...stripOf(curve), ...numbersOf(wire, box)];
  const { offsetWidth: width, offsetHeight: height } = card;
  return freeSpot(middle, { width, height }, { obstacles, neighbours, bounds });
}

/** Where the numbers of the wire are on the screen, relative to the canvas. */
function numbersOf(wire: WireId, box: DOMRect): Rect[] {
  const edge = document.querySelector(`.react-flow__edge[data-id="${CSS.escape(wire)}"]`);
  return [...(edge?.querySelectorAll("text") ?? [])].map((text) => {
    const { left, top, width, height } = text.getBoundingClientRect();
    return { x: left - box.left, y: top - box.top, width, height };
  });
}
