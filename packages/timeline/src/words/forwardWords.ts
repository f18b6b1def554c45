import { formatShape, type NodeId, type Shape } from "@chalkgrad/engine";
import type { Scene } from "./scene.ts";
import { type Bilingual, equals, type Segment, type Segments, say, segment } from "./segment.ts";
import { stories } from "./stories.ts";

/** How a node's value was made. */
export interface ForwardWords {
  readonly kind: "forward";
  readonly node: NodeId;
  readonly shape: Shape;
  /** The element that is spoken of, in row-major order; 0 for a scalar. */
  readonly element: number;
  /** "price is the product of apple_price and tax.": what stands beside an equation. */
  readonly lead: Bilingual<Segments>;
  /** "price is the product of apple_price and tax: price = apple_price × tax = 200 × 1.1 = 220". */
  readonly sentence: Bilingual<Segments>;
  /** name = expression in names = expression in numbers = result; the same in every language. */
  readonly equation: Segments;
}

export function forwardWords(scene: Scene, id: NodeId): ForwardWords | undefined {
  const operation = scene.operation(id);
  if (!operation) return undefined;
  const { node, out, sources, inputs } = operation;
  const at = scene.chosen(id, out);
  const { shape } = out;
  const story = stories[node.op];
  const name = scene.name(id);
  const does = story.does(name, sources.map(scene.name));
  const lead: Segment = segment("name", scene.element(id, shape, at));
  if (out.data.length === 0) {
    const sentence = {
      en: say`${does.en}; it has no elements.`,
      ja: say`${does.ja}。要素はありません。`,
    };
    return {
      kind: "forward",
      node: id,
      shape,
      element: 0,
      lead: sentence,
      sentence,
      equation: [name],
    };
  }
  const value = segment("value", scene.numeral(out.data[at]!));
  const equation: Segment[] = [lead];
  if (sources.length > 0) {
    const names = story.forward(operation, at, scene.names(operation));
    const numbers = story.forward(operation, at, scene.numbers(operation));
    equation.push(equals, segment("name", names));
    if (numbers.text !== value.text) equation.push(equals, segment("value", numbers));
  }
  equation.push(equals, value);
  const shapes = [...inputs, out].some((tensor) => tensor.shape.length > 0);
  const given = inputs.map((tensor) => formatShape(tensor.shape)).join(", ");
  const [en, ja] = !shapes
    ? ["", ""]
    : sources.length === 0
      ? [` Its shape is ${formatShape(shape)}.`, `形状は ${formatShape(shape)} です。`]
      : [` Shapes: ${given} → ${formatShape(shape)}.`, `形状：${given} → ${formatShape(shape)}。`];
  return {
    kind: "forward",
    node: id,
    shape,
    element: at,
    lead: { en: say`${does.en}.${en}`, ja: say`${does.ja}。${ja}` },
    sentence: {
      en: say`${does.en}: ${equation}.${en}`,
      ja: say`${does.ja}：${equation}。${ja}`,
    },
    equation,
  };
}
