import type { Asked } from "@chalkgrad/figure";
import {
  type Prediction,
  pace,
  predictionOf,
  type Question,
  type Verdict,
} from "@chalkgrad/timeline";
import { create } from "zustand";
import { nameOf } from "../i18n/problemText.ts";
import { notAsking, useAsking } from "../state/asking.ts";
import { camera } from "../state/camera.ts";
import { useDocument } from "../state/document.ts";
import { seek, setGate, useBeat, usePlayhead } from "../state/playhead.ts";
import { projecting } from "../state/projection.ts";
import { useResults } from "../state/results.ts";
import { useElements } from "../words/elements.ts";
import { readAnswer } from "./readAnswer.ts";

/** What became of one question: what was typed and how it was judged, or nothing typed. */
export interface Given {
  readonly question: Question;
  readonly typed: string;
  readonly verdict: Verdict | undefined;
}

interface SessionState {
  /** By the index of the step: what was answered there, or shown without an answer. */
  readonly given: ReadonlyMap<number, readonly Given[]>;
}

export const useSession = create<SessionState>(() => ({ given: new Map() }));

const fewNodes = 40;

let prediction: Prediction | undefined;
/** Questions by the index of their step, worked out when the pass comes near. */
const questions = new Map<number, readonly Question[]>();
let stopWatching = () => {};

export function predictOrStop(): void {
  if (useAsking.getState().on) stop();
  else start();
}

function start(): void {
  useAsking.setState({ on: true });
  // Other numbers are other answers; a step's marks come and go with the pass.
  const watched = [
    useResults.subscribe((now, before) => {
      if (now.revision !== before.revision) begin();
    }),
    useElements.subscribe(begin),
    useBeat.subscribe(mark),
  ];
  stopWatching = () => {
    for (const unwatch of watched) unwatch();
  };
  begin();
  // The question is higher than the caption: a small graph moves up.
  const { nodes } = useDocument.getState().document;
  if (nodes.length <= fewNodes && !projecting()) camera()?.fit();
}

export function stop(): void {
  stopWatching();
  setGate(undefined);
  useAsking.setState({ on: false, ...notAsking });
}

/**
 * Only finds the questions, of a session that another window leads: the steps of these indexes are answered there. The
 * pass goes as it goes there, and the marks are those that are set there.
 */
export function watchAlong(answered: readonly number[]): void {
  predict();
  useSession.setState({ given: new Map(answered.map((index) => [index, []])) });
}

/** The questions of the graph as it is now. */
function predict(): void {
  prediction = predictionOf({
    graph: useDocument.getState().document,
    readings: useResults.getState().readings,
    nameOf,
    number: String,
    elementOf: (id) => useElements.getState().chosen.get(id) ?? 0,
  });
  questions.clear();
}

/** From the first step, with nothing answered. */
export function begin(): void {
  predict();
  useSession.setState({ given: new Map() });
  usePlayhead.setState({ playing: false });
  closeUpTo(0);
  seek(0);
  // Where the first step has nothing to ask, it is simply played.
  if (questionsAt(0).length === 0) usePlayhead.setState({ playing: true });
  mark();
}

export function questionsAt(index: number): readonly Question[] {
  const { plan } = useResults.getState();
  const step = plan.steps[index];
  if (!step || !prediction) return [];
  const known = questions.get(index);
  if (known) return known;
  const found = prediction.questions(step, plan);
  questions.set(index, found);
  return found;
}

/** What somebody typed, one text a question: the step plays, and each is judged. Empty texts are answers not given. */
export function answer(index: number, typed: readonly string[]): void {
  const step = useResults.getState().plan.steps[index];
  if (!step || !prediction) return;
  const given = questionsAt(index).map((question, at): Given => {
    const text = (typed[at] ?? "").trim();
    const verdict = text === "" ? undefined : prediction!.judge(question, readAnswer(text));
    return { question, typed: text, verdict };
  });
  useSession.setState((session) => ({ given: new Map(session.given).set(index, given) }));
  setGate({ until: step.start + pace[step.kind].known, knock: () => goOn(index + 1) });
  usePlayhead.setState({ playing: true });
  mark();
}

function goOn(index: number): void {
  closeUpTo(index);
  usePlayhead.setState({ playing: true });
}

/** The pass may go to the first step from here on that has something to ask. */
function closeUpTo(from: number): void {
  const { steps } = useResults.getState().plan;
  let index = from;
  while (index < steps.length && questionsAt(index).length === 0) index++;
  const step = steps[index];
  setGate(step && { until: step.start, knock: () => answer(index, []) });
}

/** Question marks where the present step's answers will stand. */
function mark(): void {
  const { frame } = useBeat.getState();
  const open = isOpen(frame.stepIndex) ? questionsAt(frame.stepIndex) : [];
  const wires = new Map<string, Asked>();
  const nodes = new Map<string, Asked>();
  const { readings } = useResults.getState();
  for (const question of open) {
    if (question.kind === "wire") wires.set(question.wire, "gradients");
    else if (question.kind === "gradient") nodes.set(question.node, "gradients");
    else {
      // A value stands on the wires that carry it away, or at the open end.
      nodes.set(question.node, "numbers");
      for (const wire of readings.consumers(question.node)) wires.set(wire, "numbers");
    }
  }
  if (open.length > 0 || useAsking.getState().wires.size + useAsking.getState().nodes.size > 0) {
    useAsking.setState({ wires, nodes, lit: [] });
  }
}

/** Whether the step asks, and nobody has answered yet. */
function isOpen(index: number): boolean {
  return questionsAt(index).length > 0 && !useSession.getState().given.has(index);
}

/** The wires of one question stand out while it is answered. */
export function light(question: Question | undefined): void {
  const { readings } = useResults.getState();
  const lit = !question
    ? []
    : question.kind === "wire"
      ? [question.wire]
      : question.kind === "value"
        ? readings.consumers(question.node)
        : [];
  useAsking.setState({ lit });
}

/** Whether what was asked can be read on the canvas by now. */
export function isKnown(question: Question, frame = useBeat.getState().frame): boolean {
  if (question.kind === "wire") return frame.wire(question.wire).gradient;
  const shown = frame.node(question.node);
  return question.kind === "value" ? shown.value : shown.gradient;
}
