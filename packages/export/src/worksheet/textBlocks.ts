import type { Point } from "@chalkgrad/figure";
import { cutText } from "../picture/pdf/cutText.ts";
import { roleColors } from "../picture/pdf/roleColors.ts";
import type { Sheet } from "../picture/pdf/sheet.ts";
import { drawFlow, type Flow, flow, type Span } from "../picture/pdf/textFlow.ts";
import type { Typesetter } from "../picture/pdf/typesetter.ts";
import type { Block } from "./column.ts";
import { printTheme } from "./printTheme.ts";
import type { Piece, QuestionLine } from "./questions.ts";
import { worksheetTexts } from "./worksheetTexts.ts";

/** What texts of a worksheet are set with. */
export interface Setting {
  readonly setter: Typesetter;
  readonly width: number;
  readonly language: "en" | "ja";
}

const { colors } = printTheme;
const roles = roleColors(printTheme);

export const sizes = { title: 19, heading: 13, body: 10.5, answer: 9.5, note: 9 };

/** Where the text of a question begins, and that of its parts. */
const indent = { text: 24, part: 42 };

const blankWidth = { box: 54, line: 132 };

/** Words for everybody, in one colour. */
export function paragraph(
  text: string,
  { setter, width }: Setting,
  look: { readonly size?: number; readonly above?: number; readonly muted?: boolean } = {},
): Block {
  const { size = sizes.body, above = 6, muted = false } = look;
  const spans = [{ text, color: muted ? colors.muted : colors.ink }];
  return flowBlock(flow(spans, { size, width, setter }), above);
}

export function heading(text: string, { setter, width }: Setting): Block {
  const spans = [{ text, color: colors.ink, weight: 600 } as const];
  const lines = flow(spans, { size: sizes.heading, width, setter });
  return { ...flowBlock(lines, 18), opens: true };
}

/** The title, and below it lines for the name and the date. */
export function head(title: string | undefined, setting: Setting): Block {
  const { setter, width, language } = setting;
  const texts = worksheetTexts[language];
  const size = sizes.title;
  const spans = [{ text: title ?? texts.worksheet, color: colors.ink, weight: 600 } as const];
  const lines = flow(spans, { size, width, setter });
  const above = title === undefined ? 0 : 15;
  const fieldsAt = above + lines.height + 24;
  return {
    height: fieldsAt + 10,
    above: 0,
    draw: (sheet, { x, y }) => {
      if (title !== undefined) {
        const look = { size: sizes.note, color: colors.muted };
        sheet.text(texts.worksheet, { x, y: y + 9 }, look);
      }
      drawFlow(sheet, lines, { x, y: y + above });
      drawFields(sheet, { x, y: y + fieldsAt }, setting);
    },
  };
}

/** The head of the pages that a teacher keeps. */
export function solutionsHead(title: string | undefined, setting: Setting): Block {
  const { setter, width, language } = setting;
  const spans = [
    { text: worksheetTexts[language].solutions, color: colors.ink, weight: 600 } as const,
  ];
  const lines = flow(spans, { size: sizes.title, width, setter });
  const above = title === undefined ? 0 : 15;
  return {
    height: above + lines.height + 4,
    above: 0,
    draw: (sheet, { x, y }) => {
      if (title !== undefined) {
        const text = cutText(title, width / sizes.note, setter, 400);
        sheet.text(text, { x, y: y + 9 }, { size: sizes.note, color: colors.muted });
      }
      drawFlow(sheet, lines, { x, y: y + above });
    },
  };
}

/** Of the width, for each line to write on. */
const fields = [
  ["name", 0.5],
  ["group", 0.22],
  ["date", 0.28],
] as const;

function drawFields(sheet: Sheet, { x, y }: Point, { setter, width, language }: Setting): void {
  const size = sizes.body;
  let left = x;
  for (const [index, [field, share]] of fields.entries()) {
    const label = worksheetTexts[language][field];
    sheet.text(label, { x: left, y }, { size, color: colors.muted });
    const from = left + (setter.width(label) + 0.5) * size;
    left += share * width;
    const to = index === fields.length - 1 ? left : left - 14;
    sheet.line(
      { x: from, y: y + 3 },
      { x: to, y: y + 3 },
      { stroke: colors.muted, strokeWidth: 0.6 },
    );
  }
}

/** Numbered lines as one block, so that nothing comes between them. */
export function numbered(
  number: number,
  lines: readonly QuestionLine[],
  setting: Setting,
  { size, above }: { readonly size: number; readonly above: number },
): Block {
  const { setter, width } = setting;
  const set = lines.map(({ part, pieces }) => {
    const left = part === undefined ? indent.text : indent.part;
    return { part, left, flow: flow(pieces.map(spanOf), { size, width: width - left, setter }) };
  });
  return {
    height: set.reduce((sum, each) => sum + each.flow.height, 0),
    above,
    draw: (sheet, { x, y }) => {
      let top = y;
      for (const [index, { part, left, flow }] of set.entries()) {
        const baseline = top + (flow.lines[0]?.baseline ?? 0);
        const look = { size, color: colors.ink };
        if (index === 0) sheet.text(`${number}.`, { x, y: baseline }, { ...look, weight: 600 });
        if (part !== undefined) sheet.text(part, { x: x + indent.text, y: baseline }, look);
        drawFlow(sheet, flow, { x: x + left, y: top });
        top += flow.height;
      }
    },
  };
}

function spanOf(piece: Piece): Span {
  if (!("blank" in piece)) return { text: piece.text, ...roles[piece.role] };
  const { blank } = piece;
  return { text: "", color: colors.muted, blank: { form: blank, width: blankWidth[blank] } };
}

/** A sentence of the timeline in the colours of its roles. */
export function sentence(pieces: readonly Piece[], { setter, width }: Setting): Block {
  return flowBlock(flow(pieces.map(spanOf), { size: sizes.body, width, setter }), 5);
}

function flowBlock(lines: Flow, above: number): Block {
  return { height: lines.height, above, draw: (sheet, at) => drawFlow(sheet, lines, at) };
}
