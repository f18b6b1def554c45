import {
  askedFor,
  asksGradients,
  asksValues,
  type Curve,
  type Display,
  type Point,
  pointAt,
  type Theme,
  tokenText,
} from "@chalkgrad/figure";
import type { Token } from "@chalkgrad/timeline";
import type { Readings } from "../evaluation/readings.ts";

/** What tokens travel over, and where nodes stand right now. */
export interface Scene {
  readonly readings: Readings;
  /** Undefined where that is not in view. */
  readonly curveOf: (on: Token["on"]) => Curve | undefined;
  readonly display: Display;
}

const tokenRadius = 8;
const numberSize = 15;
/** The part of a wire at either end over which a travelling number fades. */
const fadeSpan = 0.12;

/**
 * Draws travelling tokens with their numbers: a value is a disc, a gradient a diamond.
 * The context is expected to be in canvas units already.
 */
export function paintTokens(
  context: CanvasRenderingContext2D,
  tokens: readonly Token[],
  scene: Scene,
  theme: Theme,
): void {
  for (const token of tokens) {
    const curve = scene.curveOf(token.on);
    if (!curve) continue;
    paintToken(context, token, pointAt(curve, token.along), theme);
    paintNumber(
      context,
      token,
      pointAt(curve, token.along),
      numberOf(token, scene),
      theme,
      scene.display,
    );
  }
}

function paintToken(
  context: CanvasRenderingContext2D,
  token: Token,
  { x, y }: Point,
  { colors }: Theme,
): void {
  context.beginPath();
  if (token.phase === "forward") {
    context.arc(x, y, tokenRadius, 0, 2 * Math.PI);
  } else {
    const reach = tokenRadius * 1.3;
    context.moveTo(x + reach, y);
    context.lineTo(x, y + reach);
    context.lineTo(x - reach, y);
    context.lineTo(x, y - reach);
    context.closePath();
  }
  context.fillStyle = colors[token.phase];
  context.strokeStyle = colors.page;
  context.lineWidth = 2;
  context.fill();
  context.stroke();
}

/** The number rides above a value's token and below a gradient's, as it will stand at the wire. */
function paintNumber(
  context: CanvasRenderingContext2D,
  token: Token,
  { x, y }: Point,
  text: string,
  { colors }: Theme,
  { textScale }: Display,
): void {
  const size = numberSize * textScale;
  const side = token.phase === "forward" ? -1 : 1;
  // Near a node its number makes way: several tokens meet there, and the wire is about to show it.
  context.globalAlpha = Math.min(1, Math.min(token.along, 1 - token.along) / fadeSpan);
  context.font = `600 ${size}px "Source Sans 3 Variable", system-ui, sans-serif`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = colors.page;
  context.fillStyle = colors[token.phase];
  const at = y + side * (tokenRadius + size * 0.8);
  context.strokeText(text, x, at);
  context.fillText(text, x, at);
  context.globalAlpha = 1;
}

function numberOf(token: Token, { readings, display }: Scene): string {
  const forward = token.phase === "forward";
  if (forward ? asksValues(display) : asksGradients(display)) return askedFor;
  const tensor =
    "stub" in token.on
      ? readings.gradient(token.on.stub)
      : forward
        ? readings.wireValue(token.on.wire)
        : readings.wireGradient(token.on.wire);
  if (!tensor) return "";
  return tokenText(tensor, display);
}
