import { curvePath } from "@chalkgrad/figure";
import { useStore, ViewportPortal } from "@xyflow/react";
import { useDocument } from "../state/document.ts";
import { useSplicing } from "../state/splicing.ts";
import css from "./GestureMarks.module.css";
import { standing } from "./standing.ts";
import { useGestureMarks } from "./useGestureMarks.ts";

/** Guides, the wire that takes a node, the stroke that cuts: over the graph, while a hand is at work. */
export function GestureMarks() {
  const { guides, cut } = useGestureMarks();
  const below = useSplicing((splicing) => splicing.below);
  const document = useDocument((state) => state.document);
  const zoom = useStore((flow) => flow.transform[2]);
  if (guides.length === 0 && !cut && !below) return null;
  const wires = standing(document).wires;
  const marked = wires.filter(({ id }) => id === below?.wire || cut?.wires.has(id));
  const wireClass = below && !below.refusal ? css.taking : css.refusing;
  return (
    <ViewportPortal>
      <svg className={`${css.marks} ${css.behind}`} aria-hidden="true">
        {guides.map(({ axis, at, from, to }) => (
          <path
            key={`${axis} ${at}`}
            className={css.guide}
            d={axis === "x" ? `M${at},${from} V${to}` : `M${from},${at} H${to}`}
          />
        ))}
        {marked.map(({ id, curve }) => (
          <path
            key={id}
            className={cut ? css.cutWire : wireClass}
            data-testid={cut ? "cut-wire" : "wire-below"}
            d={curvePath(curve)}
          />
        ))}
      </svg>
      {cut && (
        <svg className={`${css.marks} ${css.above}`} aria-hidden="true">
          <polyline
            className={css.stroke}
            points={cut.stroke.map(({ x, y }) => `${x},${y}`).join(" ")}
          />
          <Blades at={cut.stroke.at(-1)!} size={18 / zoom} />
        </svg>
      )}
    </ViewportPortal>
  );
}

interface BladesProps {
  readonly at: { readonly x: number; readonly y: number };
  readonly size: number;
}

/** A pair of scissors beside the pointer. */
function Blades({ at, size }: BladesProps) {
  const scale = size / 24;
  return (
    <g
      className={css.blades}
      transform={`translate(${at.x + size * 0.5},${at.y - size * 1.3}) scale(${scale})`}
    >
      <circle cx="6" cy="6" r="3" />
      <circle cx="6" cy="18" r="3" />
      <path d="M8.2,8.1 L20,20 M14.8,14.8 L20,4 M8.2,15.9 L12,12" />
    </g>
  );
}
