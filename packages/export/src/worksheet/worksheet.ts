import { type GraphDocument, nodeOf } from "@chalkgrad/document";
import type { Program } from "@chalkgrad/engine";
import { type Figure, figurePainter, type NumberFormat } from "@chalkgrad/figure";
import { type Plan, stillAt, type Words } from "@chalkgrad/timeline";
import { cutText } from "../picture/pdf/cutText.ts";
import { sheets } from "../picture/pdf/paper.ts";
import type { Page } from "../picture/pdf/sheet.ts";
import type { Typesetter } from "../picture/pdf/typesetter.ts";
import { type Block, Column, columnWidth, heightOf, margins } from "./column.ts";
import { type Asks, blanksOf, type Exercise, type ExerciseStep } from "./exercise.ts";
import { placeGraph } from "./placeGraph.ts";
import { printTheme } from "./printTheme.ts";
import { questionOf } from "./questions.ts";
import {
  head,
  heading,
  numbered,
  paragraph,
  type Setting,
  sentence,
  sizes,
  solutionsHead,
} from "./textBlocks.ts";
import { withRoom } from "./withRoom.ts";
import { worksheetTexts } from "./worksheetTexts.ts";

export interface WorksheetOptions {
  readonly asks: Asks;
  readonly paper: keyof typeof sheets;
  readonly language: "en" | "ja";
  readonly nodeNames: boolean;
  readonly numbers: NumberFormat;
}

/** What a worksheet is made of: a graph that was computed, and what of it is left to a class. */
export interface Lesson {
  readonly document: GraphDocument;
  readonly program: Program;
  readonly plan: Plan;
  readonly exercise: Exercise;
  readonly steps: readonly ExerciseStep[];
  /** What the steps say. */
  readonly words: Words;
}

/** Points a unit of the canvas, so that no letter is smaller than 6 points. */
const least = 0.52;
const looks = {
  question: { size: sizes.body, above: 9 },
  first: { size: sizes.answer, above: 18 },
  answer: { size: sizes.answer, above: 5 },
};
/** Where the backward pass starts is told one by one up to so many outputs. */
const mostStarts = 4;

/** The graph with empty boxes and a question a step; from a page of their own on, the solutions. */
export function worksheetPages(
  lesson: Lesson,
  options: WorksheetOptions,
  setter: Typesetter,
): readonly Page[] {
  const { plan, steps, words } = lesson;
  const { asks, language } = options;
  const sheet = sheets[options.paper];
  const texts = worksheetTexts[language];
  const column = new Column(sheet);
  const setting = { setter, width: columnWidth(sheet), language };
  const placing = { sheet, setting };
  const opOf = (id: string) => nodeOf(lesson.document, id)?.op;
  const told = { words, plan, language, opOf, isUpstreamAsked: isUpstreamAsked(lesson) };
  const questions = steps.flatMap((step) => questionOf(step, told) ?? []);
  const [forward, backward] = (["forward", "backward"] as const).map((phase) =>
    questions.flatMap((question, index) =>
      question.phase === phase
        ? [numbered(index + 1, question.lines, setting, looks.question)]
        : [],
    ),
  );
  const asked = [
    ...under(heading(texts.forward, setting), forward!),
    ...under(heading(texts.backward, setting), backward!, startBlocks(lesson, setting)),
  ];
  const tasks = hasMatrices(lesson) ? [texts.tasks[asks], texts.elements] : [texts.tasks[asks]];
  const document = withRoom(lesson.document, (each) => figureOf(each, lesson, options, "exercise"));
  placeGraph(column, figureOf(document, lesson, options, "exercise"), {
    ...placing,
    least,
    following: heightOf(asked),
    heads: (width) => [
      head(document.title, { ...setting, width }),
      ...tasks.map((text) => paragraph(text, { ...setting, width })),
    ],
  });
  for (const block of asked) column.add(block);

  const solutionsFrom = column.pages.length;
  const answers = questions.map((question, index) =>
    numbered(index + 1, question.answers, setting, index === 0 ? looks.first : looks.answer),
  );
  placeGraph(column, figureOf(document, lesson, options, "solution"), {
    ...placing,
    least,
    following: heightOf(answers),
    heads: (width) => [solutionsHead(document.title, { ...setting, width })],
  });
  for (const block of answers) column.add(block);
  drawFeet(column.pages, document.title, solutionsFrom, setting);
  return column.pages;
}

/** What stands under a heading, where anything does. */
function under(title: Block, blocks: readonly Block[], before: readonly Block[] = []): Block[] {
  return blocks.length > 0 ? [title, ...before, ...blocks] : [];
}

function figureOf(
  document: GraphDocument,
  { program, plan, exercise }: Lesson,
  { asks, nodeNames, numbers }: WorksheetOptions,
  as: "exercise" | "solution",
): Figure {
  const painter = figurePainter(document, program, {
    values: true,
    gradients: asks !== "values",
    names: nodeNames,
    numbers,
    margin: 8,
    ...(as === "exercise" && { blanks: blanksOf(exercise) }),
  });
  return { bounds: painter.bounds, parts: painter.at(stillAt(plan, "rest")) };
}

function isUpstreamAsked({ program }: Lesson) {
  return (id: string) =>
    program.consumers(id).length > 0 && program.gradient(id)?.shape.length === 0;
}

function hasMatrices({ exercise, program }: Lesson): boolean {
  return [...exercise.values].some((id) => (program.value(id)?.shape.length ?? 0) > 0);
}

/** What is differentiated, and where the backward pass starts. */
function startBlocks({ plan, words }: Lesson, setting: Setting) {
  const { language } = setting;
  const { sentence: output } = words.output();
  const seeds = plan.steps.filter(({ kind }) => kind === "seed");
  const starts = seeds.flatMap((step) =>
    step.nodes.length > mostStarts
      ? [words.step(step).sentence]
      : step.nodes.flatMap((node) => words.seed(node)?.sentence ?? []),
  );
  const sentences = output ? [output, ...starts] : starts;
  return sentences.map((each) => ({ ...sentence(each[language], setting), opens: true }));
}

/** The title and the page's number at the foot of each page. */
function drawFeet(
  pages: readonly Page[],
  title: string | undefined,
  solutionsFrom: number,
  { setter, language }: Setting,
): void {
  const texts = worksheetTexts[language];
  const size = sizes.note;
  const look = { size, color: printTheme.colors.muted };
  for (const [index, page] of pages.entries()) {
    const kind = index < solutionsFrom ? texts.worksheet : texts.solutions;
    const name = title === undefined ? kind : `${kind} · ${title}`;
    const number = texts.page(index + 1, pages.length);
    const y = page.height - margins.foot / 2;
    const right = page.width - margins.side;
    const room = right - margins.side - (setter.width(number) + 3) * size;
    page.text(cutText(name, room / size, setter, 400), { x: margins.side, y }, look);
    page.text(number, { x: right, y }, { ...look, anchor: "end" });
  }
}
