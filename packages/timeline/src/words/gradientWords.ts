import { formatShape, type NodeId, splitWireId, type WireId } from "@chalkgrad/engine";
import { sumLines } from "../runningSum.ts";
import { asFactor, atom } from "./expression.ts";
import type { Scene } from "./scene.ts";
import {
  added,
  type Bilingual,
  equals,
  type Segment,
  type Segments,
  say,
  segment,
} from "./segment.ts";

/** One line of the sum at a fan-out. */
export interface ContributionWords {
  readonly wire: WireId;
  /** The node that sends it. */
  readonly from: NodeId;
  /** The contribution and the sum with it, of the element spoken of. */
  readonly part: number;
  readonly sum: number;
  /** "+= 1.1 from price", with the sum after it. */
  readonly sentence: Bilingual<Segments>;
}

/** How a node's gradient comes together. */
export interface GradientWords {
  readonly node: NodeId;
  readonly element: number;
  readonly received: number;
  readonly total: number;
  /** "1 of 2 gradients received; apple waits." or the sum. */
  readonly sentence: Bilingual<Segments>;
  /** "apple was used 2 times, so its gradients add up": what comes before the numbers when all have come. */
  readonly lead: Bilingual<Segments>;
  /** ∂L/∂x = 1.1 + 2 = 3.1: of what has arrived. */
  readonly equation: Segments;
  readonly lines: readonly ContributionWords[];
}

/** More lines than these are not written out. */
const mostLines = 50;

/**
 * The gradient of a node as the sum of what arrives. `wires` are those that have arrived, as `Frame.received` lists them;
 * `total` says how many are awaited.
 */
export function gradientWords(
  scene: Scene,
  id: NodeId,
  { wires, total }: { readonly wires: readonly WireId[]; readonly total: number },
): GradientWords | undefined {
  const node = scene.node(id);
  const value = scene.readings.value(id);
  if (!node || !value || value.data.length === 0) return undefined;
  const element = scene.chosen(id, value);
  const { start, lines: sums } = sumLines(node, wires, scene.readings, element);
  const name = segment("name", scene.element(id, value.shape, element));
  const lines = sums.slice(0, mostLines).map(({ wire, part, sum }): ContributionWords => {
    const from = splitWireId(wire).node;
    const partSegment = segment("upstream", scene.numeral(part));
    const sumSegment = segment("downstream", scene.numeral(sum));
    const sender = scene.name(from);
    return {
      wire,
      from,
      part,
      sum,
      sentence: {
        en: say`+= ${partSegment} from ${sender}, together ${sumSegment}`,
        ja: say`+= ${partSegment}（${sender} から）、合わせて ${sumSegment}`,
      },
    };
  });
  const target = segment("downstream", scene.gradientName(id, value.shape, element));
  const equation: Segment[] = [target];
  const own = start === undefined || start === 0 ? [] : [start];
  const summands = [...own, ...lines.map((line) => line.part)];
  const last = sums.at(-1)?.sum ?? start;
  if (summands.length > 0 && last !== undefined) {
    equation.push(equals);
    summands.forEach((part, index) => {
      if (index > 0) equation.push(added);
      const written = scene.numeral(part);
      equation.push(segment("upstream", index > 0 ? asFactor(written) : written));
    });
    if (sums.length > lines.length) equation.push(added, segment("text", atom("⋯", "\\cdots")));
    if (summands.length > 1) equation.push(equals, segment("downstream", scene.numeral(last)));
  }
  const lead = leadOf(name, total, value.shape);
  return {
    node: id,
    element,
    received: wires.length,
    total,
    sentence: sentenceOf(name, wires.length, total, equation, lead),
    lead,
    equation,
    lines,
  };
}

function sentenceOf(
  name: Segment,
  received: number,
  total: number,
  equation: Segments,
  lead: Bilingual<Segments>,
): Bilingual<Segments> {
  if (total > 1 && received < total) {
    return {
      en: say`${String(received)} of ${String(total)} gradients received: ${name} waits for the rest before it passes anything on.`,
      ja: say`${String(total)} つの勾配のうち ${String(received)} つが届きました。${name} は残りが届くまで待ちます。`,
    };
  }
  return { en: say`${lead.en}: ${equation}.`, ja: say`${lead.ja}：${equation}。` };
}

function leadOf(name: Segment, total: number, shape: readonly number[]): Bilingual<Segments> {
  const sized = shape.length === 0 ? "" : ` (shape ${formatShape(shape)})`;
  const sizedJa = shape.length === 0 ? "" : `（形状 ${formatShape(shape)}）`;
  return total > 1
    ? {
        en: say`${name}${sized} was used ${String(total)} times, so its gradients add up`,
        ja: say`${name}${sizedJa} は ${String(total)} か所で使われたので、勾配は足し合わされます`,
      }
    : {
        en: say`The gradient of ${name}${sized}`,
        ja: say`${name} の勾配${sizedJa}`,
      };
}
