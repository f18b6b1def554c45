import { formatShape, type NodeId, ops, splitWireId, type WireId } from "@chalkgrad/engine";
import { asFactor, atom, type Expression } from "./expression.ts";
import { derivative } from "./name.ts";
import type { Scene } from "./scene.ts";
import {
  added,
  type Bilingual,
  equals,
  multiplied,
  type Segment,
  type Segments,
  say,
  segment,
} from "./segment.ts";
import { stories } from "./stories.ts";
import type { Dependence, Note, Operation } from "./story.ts";

/** One product of the chain rule: an upstream gradient times a local derivative. */
export interface ChainTerm {
  /** The element of the node's result that it goes through. */
  readonly element: number;
  readonly upstream: number;
  readonly local: number;
}

/** What one wire brings back: upstream × local = downstream. */
export interface WireWords {
  readonly wire: WireId;
  readonly node: NodeId;
  readonly source: NodeId;
  readonly port: string;
  /** The element of the source that is spoken of, in row-major order. */
  readonly element: number;
  /** The first products; their sum is `downstream` when `count` is not larger than their number. */
  readonly terms: readonly ChainTerm[];
  /** How many products there are in all. */
  readonly count: number;
  readonly downstream: number;
  /** The local derivative of the first product, as a number and as ∂z/∂x = y = 100. Undefined where there is none. */
  readonly local: { readonly value: number; readonly equation: Segments } | undefined;
  /** ∂L/∂x = ∂L/∂z · local = 1.1 · 100 = 110, in roles. */
  readonly equation: Segments;
  /** "apple gets upstream × local": what comes before the numbers. */
  readonly lead: Bilingual<Segments>;
  readonly sentence: Bilingual<Segments>;
  /** Why the local derivative is what it is. */
  readonly because: Bilingual<string>;
  readonly notes: readonly Note[];
}

/** What a node sends back over all its wires. */
export interface BackwardWords {
  readonly kind: "backward";
  readonly node: NodeId;
  /** What arrives, and where: what stands beside the equations of the wires. */
  readonly lead: Bilingual<Segments>;
  readonly sentence: Bilingual<Segments>;
  readonly wires: readonly WireWords[];
}

export function backwardWords(scene: Scene, id: NodeId): BackwardWords | undefined {
  const operation = scene.operation(id);
  const upstream = scene.readings.gradient(id);
  if (!operation || !upstream) return undefined;
  const wires = operation.wires.flatMap((wire) => wireWords(scene, wire) ?? []);
  const { en, ja } = ops[operation.node.op].words;
  const name = scene.name(id);
  const isScalar = upstream.shape.length === 0;
  const arriving: Segment = isScalar
    ? segment("upstream", scene.numeral(upstream.data[0]!))
    : segment("upstream", atom(formatShape(upstream.shape), formatShape(upstream.shape)));
  const parts = (language: "en" | "ja") => sentencesOf(wires, language);
  const lead = isScalar
    ? {
        en: say`The upstream gradient ${arriving} arrives at ${name} (${en.name}).`,
        ja: say`上流の勾配 ${arriving} が ${name}（${ja.name}）に届きます。`,
      }
    : {
        en: say`The upstream gradient of shape ${arriving} arrives at ${name} (${en.name}).`,
        ja: say`形状 ${arriving} の上流の勾配が ${name}（${ja.name}）に届きます。`,
      };
  const sentence = {
    en: [...lead.en, ...parts("en")],
    ja: [...lead.ja, ...parts("ja")],
  };
  return { kind: "backward", node: id, lead, sentence, wires };
}

function sentencesOf(wires: readonly WireWords[], language: "en" | "ja"): Segments {
  const space = language === "en" ? say` ` : [];
  return wires.flatMap((each) => [...space, ...each.sentence[language]]);
}

export function wireWords(scene: Scene, wire: WireId): WireWords | undefined {
  const { node: id, port } = splitWireId(wire);
  const operation = scene.operation(id);
  const index = operation?.ports.indexOf(port) ?? -1;
  const upstream = scene.readings.gradient(id);
  const gradient = scene.readings.wireGradient(wire);
  if (!operation || index < 0 || !upstream || !gradient) return undefined;
  const { node, sources, inputs } = operation;
  const source = sources[index]!;
  const input = inputs[index]!;
  if (input.data.length === 0) return undefined;
  const element = scene.chosen(source, input);
  const story = stories[node.op];
  const { first, count } = story.dependences(operation, index, element);
  const terms = first.map(({ out, value }) => {
    return { element: out, upstream: upstream.data[out]!, local: value };
  });
  const downstream = gradient.data[element]!;
  const target = segment("downstream", scene.gradientName(source, input.shape, element));
  const result = segment("downstream", scene.numeral(downstream));
  const byName = productsOf(scene, operation, first, count, "names");
  const byNumber = productsOf(scene, operation, first, count, "numbers", upstream.data);
  const byValue = productsOf(scene, operation, first, count, "values", upstream.data);
  const steps = [byName, byNumber, byValue].filter((each, place, all) => {
    return place === 0 || textOf(each) !== textOf(all[place - 1]!);
  });
  const equation: Segment[] = [target];
  for (const step of steps) equation.push(equals, ...step);
  equation.push(equals, result);
  const [leading] = first;
  const local = leading && {
    value: leading.value,
    equation: localEquation(scene, operation, index, element, leading),
  };
  const notes = [...(story.notes?.(operation, index, element) ?? [])];
  if (upstream.data.every((each) => each === 0)) notes.push(nothingArrives);
  const gets = segment("name", scene.element(source, input.shape, element));
  const numbers: Segment[] = [...byNumber];
  if (textOf(byNumber) !== result.text) numbers.push(equals, result);
  const lead = {
    en: say`${gets} gets upstream × local`,
    ja: say`${gets} には 上流の勾配 × 局所的な微分`,
  };
  return {
    wire,
    node: id,
    source,
    port,
    element,
    terms,
    count,
    downstream,
    local,
    equation,
    lead,
    sentence: {
      en: say`${lead.en}${equals}${numbers}.`,
      ja: say`${lead.ja}${equals}${numbers} が流れます。`,
    },
    because: story.because[index]!,
    notes,
  };
}

/** ∂z/∂x in names, with the numbers filled in, and as one number; what would say the same twice is left out. */
function localEquation(
  scene: Scene,
  operation: Operation,
  port: number,
  element: number,
  { out, value, local }: Dependence,
): Segments {
  const { node, sources, inputs } = operation;
  const result = scene.element(node.id, operation.out.shape, out);
  const from = scene.element(sources[port]!, inputs[port]!.shape, element);
  const equation: Segment[] = [segment("local", derivative(result, from))];
  const all = [
    local(scene.names(operation)),
    local(scene.numbers(operation)),
    scene.numeral(value),
  ];
  let before = "";
  for (const each of all) {
    if (each.text !== before) equation.push(equals, segment("local", each));
    before = each.text;
  }
  return equation;
}

const nothingArrives: Note = {
  code: "nothing-arrives",
  words: {
    en: "The upstream gradient is 0, so nothing flows on, whatever the local derivative.",
    ja: "上流の勾配が 0 なので、局所的な微分が何であっても、ここから先には流れません。",
  },
};

/** The sum of upstream · local: in names, with the numbers filled into the formula, or each local derivative as one number. */
function productsOf(
  scene: Scene,
  operation: Operation,
  terms: readonly Dependence[],
  count: number,
  as: "names" | "numbers" | "values",
  upstream?: Float64Array,
): readonly Segment[] {
  const { node, out } = operation;
  const segments: Segment[] = [];
  const voice = as === "names" ? scene.names(operation) : scene.numbers(operation);
  for (const term of terms) {
    if (segments.length > 0) segments.push(added);
    const arriving: Expression =
      upstream === undefined
        ? scene.gradientName(node.id, out.shape, term.out)
        : asFactor(scene.numeral(upstream[term.out]!));
    const local = as === "values" ? scene.numeral(term.value) : term.local(voice);
    segments.push(segment("upstream", arriving), multiplied, segment("local", asFactor(local)));
  }
  if (count > terms.length) segments.push(added, segment("text", atom("⋯", "\\cdots")));
  return segments.length > 0 ? segments : [segment("value", scene.numeral(0))];
}

function textOf(segments: Segments): string {
  return segments.map((each) => each.text).join("");
}
