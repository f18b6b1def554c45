import type { Size } from "../geometry.ts";
import type { Mark } from "../marks.ts";
import { noteLines } from "./noteLines.ts";

const look = { radius: 8, bar: 4, padding: { x: 12, y: 10 } };

/** A note as the canvas shows it: a card at least as large as it was made, which grows with its text. The origin is its top-left corner. */
export function noteMarks(text: string, { width, height: least }: Size): Mark[] {
  const left = look.bar + look.padding.x;
  const set = noteLines(text, width - left - look.padding.x);
  const height = Math.max(least, Math.ceil(set.height + 2 * look.padding.y));
  const card = { kind: "rect", x: 0, y: 0, width, height, radius: look.radius } as const;
  const marks: Mark[] = [
    { ...card, fill: "raised" },
    { ...card, fill: "warning", opacity: 0.07 },
    { ...card, stroke: "line", strokeWidth: 1 },
    { kind: "path", d: barPath(height), fill: "warning", opacity: 0.7 },
  ];
  for (const { spans, x, y, size, anchor } of set.lines) {
    const line = spans.map((span) => span.text).join("");
    if (line === "") continue;
    marks.push({
      kind: "text",
      text: line,
      x: left + x,
      y: look.padding.y + y,
      size,
      anchor,
      fill: "ink",
      ...(spans.some(({ text: _, ...own }) => Object.keys(own).length > 0) && { spans }),
    });
  }
  return marks;
}

/** Along the left edge, within its rounded corners. */
function barPath(height: number): string {
  const { bar, radius } = look;
  // How far the corner has come down where the bar ends.
  const drop = radius - Math.sqrt(radius ** 2 - (radius - bar) ** 2);
  return [
    `M${bar},${drop}`,
    `C${bar * 0.4},${drop + 1.6} 0,${radius * 0.6} 0,${radius}`,
    `V${height - radius}`,
    `C0,${height - radius * 0.6} ${bar * 0.4},${height - drop - 1.6} ${bar},${height - drop}`,
    "Z",
  ].join(" ");
}
