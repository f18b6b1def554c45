import { formatShape, type NodeId, ops, type WireId } from "@chalkgrad/engine";
import type { Step } from "../plan.ts";
import { type BackwardWords, backwardWords, type WireWords, wireWords } from "./backwardWords.ts";
import { atom, constant } from "./expression.ts";
import { type ForwardWords, forwardWords } from "./forwardWords.ts";
import { type GradientWords, gradientWords } from "./gradientWords.ts";
import { derivative, named } from "./name.ts";
import { type ParameterWords, parameterWords } from "./parameterWords.ts";
import { type RepeatedUses, repeatedUses } from "./repeatedUses.ts";
import { type Scene, sceneOf, type WordsOptions } from "./scene.ts";
import { type Bilingual, equals, type Segment, type Segments, say, segment } from "./segment.ts";

/** How the backward pass begins at an output. */
export interface SeedWords {
  readonly kind: "seed";
  readonly node: NodeId;
  readonly sentence: Bilingual<Segments>;
  /** Where it begins: what stands beside the equation. */
  readonly lead: Bilingual<Segments>;
  /** ∂L/∂L = 1; none where the start is a tensor. */
  readonly equation: Segments | undefined;
}

export type NodeWords = ForwardWords | SeedWords | BackwardWords | ParameterWords;

/** What a step says. */
export interface StepWords {
  readonly kind: Step["kind"];
  /** One sentence for the step as a whole: the node's own, or how many nodes work at once. */
  readonly sentence: Bilingual<Segments>;
  /** The same without what the equations of its nodes say. */
  readonly lead: Bilingual<Segments>;
  /** The nodes of the step, the first few of a large layer. */
  readonly nodes: readonly NodeWords[];
  /** How many nodes of the step are not among them. */
  readonly more: number;
}

/** Says what happens, for one state of a graph. Each answer is computed when it is asked for. */
export interface Words {
  /** What is differentiated: the name that gradients are written with, and what it stands for if that is no node. */
  output(): { readonly name: Segment; readonly sentence: Bilingual<Segments> | undefined };
  step(step: Step): StepWords;
  /** How the node's value was made; undefined where it has none. */
  forward(node: NodeId): ForwardWords | undefined;
  /** How the backward pass begins at the node. */
  seed(node: NodeId): SeedWords | undefined;
  /** What the node sends back; undefined where its gradient is not known. */
  backward(node: NodeId): BackwardWords | undefined;
  /** The step of a parameter; undefined where its gradient is not known. */
  update(node: NodeId): ParameterWords | undefined;
  /** What one wire brings back: upstream × local = downstream. */
  wire(wire: WireId): WireWords | undefined;
  /** What a broadcast input gets back for each of its uses; undefined where it was used but once. */
  uses(wire: WireId): RepeatedUses | undefined;
  /** The gradient of the node as a sum of what has arrived: hand in `frame.received(node)`. */
  gradient(
    node: NodeId,
    received: { readonly wires: readonly WireId[]; readonly total: number },
  ): GradientWords | undefined;
}

/** The most nodes of a layer that a step speaks of one by one. */
const mostNodes = 6;

/** The words for a graph and its numbers, in English and Japanese and as equations with roles. */
export function wordsOf(options: WordsOptions): Words {
  const scene = sceneOf(options);
  const words: Words = {
    output: () => outputWords(scene),
    step(step) {
      const all = step.nodes.slice(0, mostNodes).flatMap((id): NodeWords[] => {
        const said = words[step.kind](id);
        return said === undefined ? [] : [said];
      });
      const [only] = all;
      const isOne = step.nodes.length === 1 && only !== undefined;
      const sentence = isOne ? only.sentence : layerSentence(scene, step);
      const lead = isOne ? only.lead : sentence;
      return { kind: step.kind, sentence, lead, nodes: all, more: step.nodes.length - all.length };
    },
    forward: (node) => forwardWords(scene, node),
    seed: (node) => seedWords(scene, node),
    backward: (node) => backwardWords(scene, node),
    update: (node) => parameterWords(scene, node),
    wire: (wire) => wireWords(scene, wire),
    uses: (wire) => repeatedUses(scene, wire),
    gradient: (node, received) => gradientWords(scene, node, received),
  };
  return words;
}

function outputWords(scene: Scene): ReturnType<Words["output"]> {
  const output = scene.output();
  const name = segment("name", output.name);
  if (!output.isSum) return { name, sentence: undefined };
  return {
    name,
    sentence: {
      en: say`${name} is the sum of all outputs, each element times the gradient that it starts with.`,
      ja: say`${name} は、出力の各要素に逆伝播の初期値を掛けて、すべて足したものです。`,
    },
  };
}

function seedWords(scene: Scene, id: NodeId): SeedWords | undefined {
  const node = scene.node(id);
  const gradient = scene.readings.gradient(id);
  if (!node || !gradient) return undefined;
  const name = scene.name(id);
  if (gradient.shape.length > 0) {
    const shape = formatShape(gradient.shape);
    const ones = gradient.data.every((each) => each === 1);
    const what = ones ? ["ones", "1"] : ["its seed", "指定された値"];
    const sentence = {
      en: say`The backward pass starts at ${name} with ${what[0]!} of shape ${shape}.`,
      ja: say`逆伝播は ${name} から、形状 ${shape} の ${what[1]!} で始まります。`,
    };
    return { kind: "seed", node: id, lead: sentence, equation: undefined, sentence };
  }
  const self = derivative(scene.output().name, named(scene.nameOf(id)));
  const start = segment("upstream", scene.numeral(gradient.data[0]!));
  const equation: Segments = [segment("upstream", self), equals, start];
  const given = gradient.data[0] !== 1 || scene.output().isSum;
  return {
    kind: "seed",
    node: id,
    equation,
    lead: {
      en: say`The backward pass starts at ${name} with the upstream gradient ${start}.`,
      ja: say`逆伝播は ${name} から、上流の勾配 ${start} で始まります。`,
    },
    sentence: given
      ? {
          en: say`The backward pass starts at ${name} with the upstream gradient ${start}.`,
          ja: say`逆伝播は ${name} から、上流の勾配 ${start} で始まります。`,
        }
      : {
          en: say`The backward pass starts at ${name}: it changes by 1 for each 1 that it changes itself, ${equation}.`,
          ja: say`逆伝播は ${name} から始まります。自分自身についての微分は 1 です：${equation}。`,
        },
  };
}

function layerSentence(scene: Scene, step: Step): Bilingual<Segments> {
  const count = segment("value", constant(step.nodes.length));
  const kinds = new Map<string, { readonly en: string; readonly ja: string; count: number }>();
  for (const id of step.nodes) {
    const node = scene.node(id);
    if (!node) continue;
    const { en, ja } = ops[node.op].words;
    const known = kinds.get(node.op);
    if (known) known.count++;
    else kinds.set(node.op, { en: en.name, ja: ja.name, count: 1 });
  }
  const list = (language: "en" | "ja") => {
    const text = [...kinds.values()].map((each) => `${each.count} × ${each[language]}`).join(", ");
    return segment("text", atom(text, `\\text{${text}}`));
  };
  const [en, ja] = [list("en"), list("ja")];
  if (step.kind === "forward") {
    return {
      en: say`${count} nodes compute at once, as none needs another: ${en}.`,
      ja: say`互いに依存しない ${count} 個のノードが同時に計算します：${ja}。`,
    };
  }
  if (step.kind === "update") {
    return {
      en: say`All ${count} parameters take a step at once, each against its own gradient.`,
      ja: say`${count} 個のパラメータを、それぞれの勾配で同時に更新します。`,
    };
  }
  if (step.kind === "seed") {
    return {
      en: say`The backward pass starts at ${count} outputs.`,
      ja: say`逆伝播は ${count} 個の出力から始まります。`,
    };
  }
  return {
    en: say`${count} nodes send their gradients back at once: ${en}.`,
    ja: say`${count} 個のノードが同時に勾配を流します：${ja}。`,
  };
}
