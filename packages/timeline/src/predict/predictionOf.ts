import {
  type NodeId,
  type OpDefinition,
  type OpName,
  ops,
  splitWireId,
  type WireId,
} from "@chalkgrad/engine";
import type { Plan, Step } from "../plan.ts";
import { atom } from "../words/expression.ts";
import { type Scene, sceneOf, type WordsOptions } from "../words/scene.ts";
import { equals, type Segment, segment } from "../words/segment.ts";
import { stories } from "../words/stories.ts";
import { mostTerms, type Operation } from "../words/story.ts";
import { type Answer, meets } from "./answer.ts";
import type { Question } from "./question.ts";
import {
  gradientSuspects,
  type Mistake,
  type Suspect,
  valueSuspects,
  wireSuspects,
} from "./suspects.ts";

/** Whether an answer is right; where it is not, what it looks like: nothing known, one mistake, or several that lead to the same number. */
export interface Verdict {
  readonly right: boolean;
  readonly mistakes: readonly Mistake[];
}

/** Predict first, then see: what a step can be asked, and what an answer to it is worth. */
export interface Prediction {
  /** Nothing where a person could not know the number: long sums, and ops that hide what they compute with. */
  questions(step: Step, plan: Plan): readonly Question[];
  judge(question: Question, answers: readonly Answer[]): Verdict;
}

/** More than these are not asked in one step. */
const mostQuestions = 4;
/** Sums of more numbers than these are not asked for. */
const mostNumbers = 6;

/** Ops that only move numbers, or whose inner numbers no picture shows. */
const unasked: ReadonlySet<OpName> = new Set<OpName>([
  "reshape",
  "transpose",
  "softmax",
  "softmaxCrossEntropy",
]);

export function predictionOf(options: WordsOptions): Prediction {
  const scene = sceneOf(options);
  return {
    questions(step, plan) {
      const found: Question[] = [];
      if (step.kind === "update") return found;
      for (const node of step.nodes) {
        if (found.length >= mostQuestions) break;
        if (step.kind === "forward") found.push(...valueQuestion(scene, node));
        else if (step.kind === "seed") found.push(...gradientQuestion(scene, node));
        else found.push(...wireQuestions(scene, node));
      }
      if (step.kind === "backward") {
        for (const node of completedIn(scene, step, plan)) {
          found.push(...gradientQuestion(scene, node));
        }
      }
      return found.slice(0, mostQuestions);
    },
    judge(question, answers) {
      if (answers.some((answer) => meets(answer, question.truth))) {
        return { right: true, mistakes: [] };
      }
      const named = suspectsOf(scene, question)
        .filter(({ value }) => Number.isFinite(value) && answers.some((each) => meets(each, value)))
        .map(({ mistake }) => mistake);
      return { right: false, mistakes: [...new Set(named)] };
    },
  };
}

function suspectsOf(scene: Scene, question: Question): readonly Suspect[] {
  if (question.kind === "value") return valueSuspects(scene, question.node, question.element);
  if (question.kind === "gradient") return gradientSuspects(scene, question.node, question.element);
  const { node, port } = splitWireId(question.wire);
  const operation = scene.operation(node);
  const index = operation?.ports.indexOf(port) ?? -1;
  return operation && index >= 0 ? wireSuspects(scene, operation, index, question.element) : [];
}

function valueQuestion(scene: Scene, id: NodeId): readonly Question[] {
  const operation = scene.operation(id);
  if (!operation || unasked.has(operation.node.op) || !canBeAddedUp(operation)) return [];
  const element = scene.chosen(id, operation.out);
  const truth = operation.out.data[element];
  if (truth === undefined || !Number.isFinite(truth)) return [];
  const name = segment("name", scene.element(id, operation.out.shape, element));
  return [{ kind: "value", node: id, element, truth, prompt: [name, equals] }];
}

/** Whether a person can work the result out from what stands on the wires. */
function canBeAddedUp({ node, inputs }: Operation): boolean {
  const { elementwise }: OpDefinition = ops[node.op];
  if (elementwise) return true;
  const [first] = inputs;
  if (!first) return false;
  const isProduct = node.op === "matmul" || node.op === "affine";
  return isProduct ? (first.shape.at(-1) ?? 1) <= mostTerms : first.data.length <= mostNumbers;
}

function wireQuestions(scene: Scene, id: NodeId): readonly Question[] {
  const operation = scene.operation(id);
  if (!operation || unasked.has(operation.node.op)) return [];
  return operation.wires.flatMap((wire, port): Question[] => {
    const source = operation.sources[port]!;
    const input = operation.inputs[port]!;
    const element = scene.chosen(source, input);
    const truth = scene.readings.wireGradient(wire)?.data[element];
    if (truth === undefined || !Number.isFinite(truth)) return [];
    const { count } = stories[operation.node.op].dependences(operation, port, element);
    if (count > mostTerms) return [];
    const target = segment("downstream", scene.gradientName(source, input.shape, element));
    const sign = scene.readings.consumers(source).length > 1 ? contributes : equals;
    return [{ kind: "wire", wire, element, truth, prompt: [target, sign] }];
  });
}

function gradientQuestion(scene: Scene, id: NodeId): readonly Question[] {
  const gradient = scene.readings.gradient(id);
  if (!gradient) return [];
  const element = scene.chosen(id, gradient);
  const truth = gradient.data[element];
  if (truth === undefined || !Number.isFinite(truth)) return [];
  const target = segment("downstream", scene.gradientName(id, gradient.shape, element));
  return [{ kind: "gradient", node: id, element, truth, prompt: [target, equals] }];
}

/** The fan-outs to which this step brings the last contribution; a seed of their own would be a part that no wire shows. */
function completedIn(scene: Scene, step: Step, plan: Plan): readonly NodeId[] {
  const end = step.start + step.duration;
  const sources = new Set(step.wires.flatMap((wire) => sourceOf(scene, wire) ?? []));
  return [...sources].filter((id) => {
    const moment = plan.gradientAt.get(id);
    const count = scene.readings.consumers(id).length;
    if (moment === undefined || moment > end || count < 2 || count > mostNumbers) return false;
    return scene.node(id)?.seed === undefined;
  });
}

function sourceOf(scene: Scene, wire: WireId): NodeId | undefined {
  const { node, port } = splitWireId(wire);
  const operation = scene.operation(node);
  return operation?.sources[operation.ports.indexOf(port)];
}

/** One of several that are added up. */
const contributes: Segment = segment("operator", atom(" += ", " \\mathrel{+}= "));
