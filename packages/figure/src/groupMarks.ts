import type { VisibleBox } from "@chalkgrad/document";
import type { Phase } from "@chalkgrad/timeline";
import { boxLayout, boxLook } from "./boxLayout.ts";
import { type Display, fullDisplay } from "./display.ts";
import type { Size } from "./geometry.ts";
import type { Mark, RectMark } from "./marks.ts";
import { badgeMarks } from "./nodeMarks.ts";
import { fittedText } from "./textWidth.ts";
import type { ColorToken } from "./theme.ts";

export interface BoxLook {
  readonly box: VisibleBox;
  /** The pass that is at work in a node within. */
  readonly active?: Phase | undefined;
  readonly selected?: boolean;
  /** What is wrong within, in words. */
  readonly problem?: string | undefined;
  /** Seen from far: no text. */
  readonly plain?: boolean;
  readonly display?: Display | undefined;
}

/** How far the sheet below the box looks out: it says that there is more in it than one op. */
const sheet = 4;

/**
 * The box of a collapsed group with its title and the names of its ports; the origin is its top-left corner. The open
 * ends of its results are drawn with `stubMarks`.
 */
export function boxMarks(look: BoxLook): Mark[] {
  const { box, active, selected, problem, plain, display = fullDisplay } = look;
  const layout = boxLayout(box);
  const stroke: ColorToken = active ?? (problem ? "warning" : "ink");
  const marks: Mark[] = [];
  if (selected) marks.push(rim(layout, 4 + sheet, { stroke: "focus", strokeWidth: 2.5 }));
  if (active) {
    marks.push(rim(layout, 5 + sheet, { stroke: active, strokeWidth: 6, opacity: 0.25 }));
  }
  marks.push(
    rim(layout, sheet, {
      fill: "surface",
      stroke: active ?? "muted",
      strokeWidth: 1,
      opacity: 0.7,
    }),
    rim(layout, 0, { fill: "surface", stroke, strokeWidth: active ? 2.6 : 1.7 }),
  );
  if (!plain && display.names) marks.push(...wordMarks(look));
  if (problem) marks.push(...badgeMarks(problem, layout));
  return marks;
}

function wordMarks({ box }: BoxLook): Mark[] {
  const { width, title, inputs, outputs } = boxLayout(box);
  const { padding, header, label } = boxLook;
  const middle = header / 2 + 1;
  const text = { y: middle, anchor: "start", fill: "ink", weight: 600 } as const;
  const marks: Mark[] = [
    {
      kind: "text",
      text: title,
      x: padding,
      size: boxLook.title,
      exact: box.group.label ?? box.group.id,
      ...text,
    },
    { kind: "path", d: `M0,${header} H${width}`, stroke: "line", strokeWidth: 1 },
  ];
  for (const [ports, side] of [
    [inputs, "start"],
    [outputs, "end"],
  ] as const) {
    for (const { x, y, text, name } of ports.values()) {
      const inset = side === "start" ? padding : -padding;
      marks.push({
        kind: "text",
        text,
        x: x + inset,
        y,
        size: label,
        anchor: side,
        fill: "muted",
        exact: name,
      });
    }
  }
  return marks;
}

function rim(
  { width, height }: Size,
  grow: number,
  paint: Pick<RectMark, "fill" | "stroke" | "strokeWidth" | "opacity">,
): RectMark {
  return {
    kind: "rect",
    x: -grow,
    y: -grow,
    width: width + 2 * grow,
    height: height + 2 * grow,
    radius: boxLook.radius + grow,
    ...paint,
  };
}

export interface FrameLook extends Size {
  readonly name: string;
  readonly selected?: boolean;
  readonly plain?: boolean;
}

export const frameLook = { radius: 14, tab: 28, title: 13.5, padding: 12, titleRoom: 260 };

/** An open group: a tinted frame with its title in a tab above it. The origin is the frame's own top-left corner, below the tab. */
export function frameMarks({ width, height, name, selected, plain }: FrameLook): Mark[] {
  const paint = selected
    ? ({ stroke: "focus", strokeWidth: 2.2 } as const)
    : ({ stroke: "line", strokeWidth: 1.4 } as const);
  const { radius, tab, title, padding, titleRoom } = frameLook;
  const body = { kind: "rect", x: 0, y: 0, width, height, radius } as const;
  const marks: Mark[] = [
    { ...body, fill: "muted", opacity: 0.07 },
    { ...body, ...paint },
  ];
  if (plain) return marks;
  marks.push({
    kind: "text",
    text: fittedText(name, title, Math.min(titleRoom, width)),
    x: padding,
    y: -tab / 2,
    size: title,
    anchor: "start",
    fill: selected ? "ink" : "muted",
    weight: 600,
    halo: "page",
    exact: name,
  });
  return marks;
}
