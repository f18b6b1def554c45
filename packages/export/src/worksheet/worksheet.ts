import type { GraphDocument } from "@chalkgrad/document";
import type { Program } from "@chalkgrad/engine";
import { type Figure, figurePainter, type NumberFormat } from "@chalkgrad/figure";
import { type Plan, stillAt, type Words } from "@chalkgrad/timeline";
import { cutText } from "../picture/pdf/cutText.ts";
import { sheets } from "../picture/pdf/paper.ts";
import type { Page } from "../picture/pdf/sheet.ts";
import type { Typesetter } from "../picture/pdf/typesetter.ts";
import { Column, columnWidth, margins } from "./column.ts";
import { type Asks, blanksOf, type Exercise, type ExerciseStep } from "./exercise.ts";
import { placeGraph } from "./placeGraph.ts";
import { printTheme } from "./printTheme.ts";
import { type Question, questionOf } from "./questions.ts";
import { head, heading, numbered, paragraph, type Setting, sentence, sizes } from "./textBlocks.ts";
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

/** Points a unit of the canvas: boxes for a hand need more than numbers for the eye. */
const least = { exercise: 0.6, solution: 0.5 };
const share = { exercise: 0.46, solution: 0.4 };
/** Where the backward pass starts is told one by one up to so many outputs. */
const mostStarts = 4;

/** The graph with empty boxes and a question a step; from a page of their own on, the solutions. */
export function worksheetPages(
  lesson: Lesson,
  options: WorksheetOptions,
  setter: Typesetter,
): readonly Page[] {
  const { document, plan, steps, words } = lesson;
  const { asks, language } = options;
  const sheet = sheets[options.paper];
  const texts = worksheetTexts[language];
  const column = new Column(sheet);
  const setting = { setter, width: columnWidth(sheet), language };
  const placing = { sheet, setting };
  const told = { words, plan, language, isUpstreamAsked: isUpstreamAsked(lesson) };
  const questions = steps.flatMap((step) => {
    const question = questionOf(step, told);
    return question ? [{ step, question }] : [];
  });
  const tasks = hasMatrices(lesson) ? [texts.tasks[asks], texts.elements] : [texts.tasks[asks]];

  placeGraph(column, figureOf(lesson, options, "exercise"), {
    ...placing,
    share: share.exercise,
    least: least.exercise,
    heads: (width) => [
      head(document.title, { ...setting, width }),
      ...tasks.map((text) => paragraph(text, { ...setting, width })),
    ],
  });
  let number = 0;
  const ask = (asked: readonly { readonly question: Question }[]) => {
    for (const { question } of asked) {
      number++;
      column.add(numbered(number, question.lines, setting, { size: sizes.body, above: 10 }));
    }
  };
  const [forward, backward] = [
    questions.filter(({ step }) => step.kind === "value"),
    questions.filter(({ step }) => step.kind !== "value"),
  ];
  if (forward.length > 0) column.add(heading(texts.forward, setting));
  ask(forward);
  if (backward.length > 0) {
    column.add(heading(texts.backward, setting));
    for (const block of startBlocks(lesson, setting)) column.add(block);
    ask(backward);
  }
  const solutionsFrom = column.pages.length;

  placeGraph(column, figureOf(lesson, options, "solution"), {
    ...placing,
    share: share.solution,
    least: least.solution,
    heads: (width) => [heading(texts.solutions, { ...setting, width })],
  });
  for (const [index, { question }] of questions.entries()) {
    const look = { size: sizes.answer, above: index === 0 ? 18 : 5 };
    column.add(numbered(index + 1, question.answers, setting, look));
  }
  drawFeet(column.pages, document.title, solutionsFrom, setting);
  return column.pages;
}

function figureOf(
  { document, program, plan, exercise }: Lesson,
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
