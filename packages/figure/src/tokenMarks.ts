import type { Tensor } from "@chalkgrad/engine";
import type { Phase } from "@chalkgrad/timeline";
import { type Display, fullDisplay } from "./display.ts";
import type { Mark } from "./marks.ts";
import { numberText } from "./numberText.ts";
import { shapeText } from "./tensorBlock.ts";

const radius = 8;
const numberSize = 15;

/**
 * A travelling token around the origin: a value is a disc with its number above, a gradient a
 * diamond with its number below, as they will stand at the wire.
 */
export function tokenMarks(
  phase: Phase,
  number: Tensor | undefined,
  display = fullDisplay,
): Mark[] {
  const rim = { fill: phase, stroke: "page", strokeWidth: 2 } as const;
  const reach = radius * 1.3;
  const body: Mark =
    phase === "forward"
      ? { kind: "circle", x: 0, y: 0, radius, ...rim }
      : { kind: "path", d: `M${reach},0 L0,${reach} L${-reach},0 L0,${-reach} Z`, ...rim };
  if (!number) return [body];
  const size = numberSize * display.textScale;
  return [
    body,
    {
      kind: "text",
      text: tokenText(number, display),
      x: 0,
      y: (phase === "forward" ? -1 : 1) * (radius + size * 0.8),
      size,
      anchor: "middle",
      fill: phase,
      weight: 600,
      halo: "page",
    },
  ];
}

/** What fits beside a token: a number, or a tensor's shape. */
export function tokenText({ shape, data }: Tensor, { numbers }: Display): string {
  return shape.length === 0 ? numberText(data[0]!, undefined, numbers) : shapeText(shape);
}
