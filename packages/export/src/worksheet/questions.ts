import type { NodeId, OpName } from "@chalkgrad/engine";
import type { Plan, Segment, Words } from "@chalkgrad/timeline";
import type { ExerciseStep } from "./exercise.ts";

/** A piece of a question: words, or room to write in. */
export type Piece = Pick<Segment, "role" | "text"> | { readonly blank: "box" | "line" };

/** A line of a question, with the letter of its part where there are several. */
export interface QuestionLine {
  readonly part?: string | undefined;
  readonly pieces: readonly Piece[];
}

/** What is asked of one step, and what the timeline says of it. */
export interface Question {
  readonly phase: "forward" | "backward";
  readonly lines: readonly QuestionLine[];
  readonly answers: readonly QuestionLine[];
}

interface Told {
  readonly words: Words;
  readonly plan: Plan;
  readonly language: "en" | "ja";
  readonly opOf: (node: NodeId) => OpName | undefined;
  /** Whether the gradient that reaches the node is one number, and not what the backward pass starts with. */
  readonly isUpstreamAsked: (node: NodeId) => boolean;
}

/** More numbers than these are written on a line. */
const mostBoxes = 4;

const box: Piece = { blank: "box" };
const line: Piece = { blank: "line" };

/** The question of a step in the timeline's own words, with room in place of its numbers; undefined where it says nothing. */
export function questionOf(step: ExerciseStep, told: Told): Question | undefined {
  switch (step.kind) {
    case "value":
      return valueQuestion(step.node, told);
    case "sum":
      return sumQuestion(step.node, told);
    case "contributions":
      return contributionsQuestion(step, told);
  }
}

/** Their formula in names says already which way the number goes. */
const telling: ReadonlySet<OpName | undefined> = new Set<OpName>(["leakyRelu"]);

function valueQuestion(node: NodeId, { words, language, opOf }: Told): Question | undefined {
  const said = words.forward(node);
  if (!said) return undefined;
  // name = formula in names = formula in numbers = value.
  const known = said.equation.slice(0, telling.has(opOf(node)) ? 1 : 3);
  return {
    phase: "forward",
    lines: [
      { pieces: said.lead[language] },
      { pieces: [...known, sign("="), line, sign("="), box] },
    ],
    answers: [{ pieces: said.equation }],
  };
}

function sumQuestion(node: NodeId, { words, plan, language }: Told): Question | undefined {
  const contributions = plan.contributions.get(node);
  const said = contributions && words.gradient(node, contributions);
  if (!said) return undefined;
  const summands = said.equation.filter(({ role }) => role === "upstream").length;
  const added = summands > mostBoxes ? [line] : boxes(summands, "+");
  return {
    phase: "backward",
    lines: [
      { pieces: [...said.lead[language], ends[language]] },
      { pieces: [...said.equation.slice(0, 1), sign("="), ...added, sign("="), box] },
    ],
    answers: [{ pieces: said.equation }],
  };
}

function contributionsQuestion(
  { node, wires }: ExerciseStep & { kind: "contributions" },
  { words, language, isUpstreamAsked }: Told,
): Question | undefined {
  const said = words.backward(node);
  if (!said) return undefined;
  const asked = said.wires.filter(({ wire }) => wires.includes(wire));
  const part = (index: number) =>
    asked.length > 1 ? `${letters[index] ?? index + 1})` : undefined;
  const arriving = said.lead[language].map(
    (piece): Piece => (piece.role === "upstream" && isUpstreamAsked(node) ? box : piece),
  );
  return {
    phase: "backward",
    lines: [
      { pieces: arriving },
      ...asked.map(({ lead, count }, index) => {
        const product = count === 1 ? boxes(2, "×") : [line];
        const pieces = [...lead[language], sign("="), ...product, sign("="), box];
        return { part: part(index), pieces };
      }),
    ],
    answers: asked.map(({ equation }, index) => ({ part: part(index), pieces: equation })),
  };
}

const letters = "abcdefghijklmnopqrstuvwxyz";
const ends = { en: { role: "text", text: "." }, ja: { role: "text", text: "。" } } as const;

function sign(text: string): Piece {
  return { role: "operator", text: ` ${text} ` };
}

function boxes(count: number, between: string): Piece[] {
  return Array.from({ length: count }, (_, index) =>
    index === 0 ? [box] : [sign(between), box],
  ).flat();
}
