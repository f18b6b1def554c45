import type { VisibleBox } from "@chalkgrad/document";
import type { Phase } from "@chalkgrad/timeline";
import { boxLayout, boxLook } from "./boxLayout.ts";
import { type Display, fullDisplay } from "./display.ts";
import { frameLook } from "./frameLook.ts";
import type { Rect, Size } from "./geometry.ts";
import type { Mark, RectMark } from "./marks.ts";
import { badgeMarks } from "./nodeMarks.ts";
import { fittedText, textWidth } from "./textWidth.ts";
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

/** How far the sheet behind the box is set off: it says that there is more in it than one op. */
const sheet = 5;

/**
 * The box of a collapsed group with its title and the names of its ports; the origin is its top-left corner. The open
 * ends of its results are drawn with `stubMarks`.
 */
export function boxMarks(look: BoxLook): Mark[] {
  const { box, active, selected, problem, plain, display = fullDisplay } = look;
  const layout = boxLayout(box);
  const stroke: ColorToken = active ?? (problem ? "warning" : "ink");
  const marks: Mark[] = [];
  const { width, height } = layout;
  const both = { width: width + sheet, height: height + sheet };
  if (selected) marks.push(rim(both, 5, { stroke: "focus", strokeWidth: 2.5 }));
  if (active) marks.push(rim(both, 6, { stroke: active, strokeWidth: 6, opacity: 0.25 }));
  const behind = { x: sheet, y: sheet, width, height, radius: boxLook.radius };
  marks.push(
    { kind: "rect", ...behind, fill: "surface", stroke, strokeWidth: 1.2 },
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
  /** Leaves room in the tab for a button behind the title. */
  readonly button?: boolean;
}

const tabLook = { inset: 14, padding: 10, corner: 8, title: 13.5, room: 260, button: 26 };

/** The tab on a frame's upper edge, from the frame's top-left corner. */
export function frameTab({ name, width, button }: FrameLook): Rect {
  const room = Math.max(0, Math.min(tabLook.room, width - 2 * tabLook.inset));
  const title = textWidth(tabTitle(name, width), tabLook.title) * 1.06;
  const wanted = Math.ceil(title) + 2 * tabLook.padding + (button ? tabLook.button : 0);
  const { tab } = frameLook;
  return { x: tabLook.inset, y: -tab, width: Math.min(wanted, room + tabLook.inset), height: tab };
}

function tabTitle(name: string, width: number): string {
  const room = Math.min(tabLook.room, width - 2 * tabLook.inset) - 2 * tabLook.padding;
  return fittedText(name, tabLook.title, room - tabLook.button);
}

/** An open group: a tinted frame with its title in a tab. The origin is the frame's top-left corner, below the tab. */
export function frameMarks(look: FrameLook): Mark[] {
  const { width, height, name, selected, plain } = look;
  const paint = selected
    ? ({ stroke: "focus", strokeWidth: 2.2 } as const)
    : ({ stroke: "line", strokeWidth: 1.4 } as const);
  const body = { kind: "rect", x: 0, y: 0, width, height, radius: frameLook.radius } as const;
  const tab = frameTab(look);
  const marks: Mark[] = [
    { ...body, fill: "muted", opacity: 0.06 },
    { ...body, ...paint },
  ];
  if (plain) return marks;
  const d = tabPath(tab);
  marks.push(
    { kind: "path", d: `${d} Z`, fill: "muted", opacity: 0.06 },
    { kind: "path", d, ...paint },
    {
      kind: "text",
      text: tabTitle(name, width),
      x: tab.x + tabLook.padding,
      y: -tab.height / 2 + 0.5,
      size: tabLook.title,
      anchor: "start",
      fill: selected ? "ink" : "muted",
      weight: 600,
      exact: name,
    },
  );
  return marks;
}

/** Open below, where it stands on the frame. */
function tabPath({ x, y, width }: Rect): string {
  const { corner } = tabLook;
  const right = x + width;
  const bend = corner * 0.45;
  return [
    `M${x},0 V${y + corner}`,
    `C${x},${y + bend} ${x + bend},${y} ${x + corner},${y}`,
    `H${right - corner}`,
    `C${right - bend},${y} ${right},${y + bend} ${right},${y + corner}`,
    "V0",
  ].join(" ");
}
