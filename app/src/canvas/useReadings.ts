import { nodeOf } from "@chalkgrad/document";
import type { NodeId, Tensor, WireId } from "@chalkgrad/engine";
import {
  type Asked,
  askedFor,
  asksGradients,
  asksValues,
  type Display,
  type Reading,
  tensorBlock,
} from "@chalkgrad/figure";
import { type Frame, type Phase, runningSum, type Shown } from "@chalkgrad/timeline";
import { useAsking } from "../state/asking.ts";
import { useDocument } from "../state/document.ts";
import { useLearningSettings } from "../state/learningSettings.ts";
import { useMistaken } from "../state/mistaken.ts";
import { useBeat } from "../state/playhead.ts";
import { useCanvasDisplay } from "../state/projection.ts";
import { type Numbers, numbersOfNode, numbersOfWire } from "../state/readings.ts";
import { useResults } from "../state/results.ts";
import { steppedValue } from "../state/steppedValue.ts";

/**
 * What a node reads now. The picture that asks renders again when one of its own numbers changes
 * or comes into view, not when the numbers of others do: each subscription is a short text.
 */
export function useNodeReading(id: NodeId) {
  useResults(({ revision }) => {
    const numbers = numbersOfNode(id);
    return `${signature(numbers, revision)} ${numbers.consumers}`;
  });
  const problem = useResults((results) => results.problems.get(id));
  const asked = useAsking(({ nodes }) => nodes.get(id));
  const shown = useShown((frame) => frame.node(id), asked);
  const active = useBeat(({ frame }) => activePhase(frame, id));
  const display = useDisplay(asked);
  const come = useBeat(({ frame }) => frame.received(id).wires.length);
  const numbers = numbersOfNode(id);
  const waiting = come > 0 && come < numbers.consumers ? sumSoFar(id, come) : undefined;
  const wrong = useMistaken(({ nodes }) => nodes.get(id));
  return { ...numbers, shown, active, problem, waiting, display, wrong, next: useNext(id) };
}

/** Elements that still can be read above a node. */
const mostElements = 6;

/** What a parameter's step makes of it, once the pass has come there. */
function useNext(id: NodeId): Tensor | undefined {
  const updated = useBeat(({ frame }) => frame.updated(id));
  useLearningSettings();
  const next = updated ? steppedValue(id) : undefined;
  return next && next.data.length <= mostElements ? next : undefined;
}

/** What a fan-out has added up when some of its gradients have come. */
function sumSoFar(id: NodeId, come: number) {
  const node = nodeOf(useDocument.getState().document, id);
  const { wires, total } = useBeat.getState().frame.received(id);
  if (!node) return undefined;
  const sum = runningSum(node, wires.slice(0, come), useResults.getState().readings);
  return { come, total, sum };
}

export function useWireReading(id: WireId) {
  useResults(({ revision }) => signature(numbersOfWire(id), revision));
  const asked = useAsking(({ wires }) => wires.get(id));
  const shown = useShown((frame) => frame.wire(id), asked);
  const wrong = useMistaken(({ wires }) => wires.get(id));
  return { ...numbersOfWire(id), shown, display: useDisplay(asked), wrong };
}

/** The two numbers with all their digits; undefined where one is not known yet. */
export function exactReadings({ value, gradient, shown, display }: Reading & { display: Display }) {
  const exact = (tensor: Numbers["value"], known: boolean, asked: boolean) => {
    if (!known || !tensor) return undefined;
    return asked ? askedFor : tensorBlock(tensor, undefined, display.numbers).exact;
  };
  return {
    value: exact(value, shown.value, asksValues(display)),
    gradient: exact(gradient, shown.gradient, asksGradients(display)),
  };
}

/** What is asked for has a place already, and a question mark in it. */
function useShown(read: (frame: Frame) => Shown, asked: Asked | undefined): Shown {
  const value = useBeat(({ frame }) => read(frame).value) || asked === "numbers";
  const gradient = useBeat(({ frame }) => read(frame).gradient) || asked === "gradients";
  return { value, gradient };
}

function useDisplay(asked: Asked | undefined): Display {
  const display = useCanvasDisplay();
  return asked && display.asked !== "numbers" ? { ...display, asked } : display;
}

/** A text that changes when the numbers do; larger tensors count as changed with every evaluation. */
function signature({ value, gradient }: Numbers, revision: number): string {
  const part = (tensor: Tensor | undefined) => {
    if (!tensor) return "none";
    return tensor.shape.length === 0 ? String(tensor.data[0]) : `evaluation ${revision}`;
  };
  return `${part(value)} ${part(gradient)}`;
}

function activePhase({ step }: Frame, id: NodeId): Phase | undefined {
  return step?.nodes.includes(id) ? step.phase : undefined;
}
