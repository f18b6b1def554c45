import type { Asks } from "./exercise.ts";

interface WorksheetTexts {
  readonly worksheet: string;
  readonly name: string;
  readonly group: string;
  readonly date: string;
  readonly tasks: Readonly<Record<Asks, string>>;
  /** Of matrices, of which the questions take one element. */
  readonly elements: string;
  /** Of a graph that does not fit on one page. */
  part(number: number, count: number): string;
  readonly forward: string;
  readonly backward: string;
  readonly solutions: string;
  page(number: number, count: number): string;
}

/** What stands on a worksheet beside the words of the steps. */
export const worksheetTexts: Readonly<Record<"en" | "ja", WorksheetTexts>> = {
  en: {
    worksheet: "Worksheet",
    name: "Name",
    group: "Class",
    date: "Date",
    tasks: {
      numbers:
        "Work out the values from left to right and write them above the wires. Then work out the gradients from right to left and write them below the wires.",
      values: "Work out the values from left to right and write them above the wires.",
      gradients:
        "The values are given. Work out the gradients from right to left and write them below the wires.",
    },
    elements:
      "Of a matrix, the questions take one element; indices count from 0. The others are found in the same way.",
    part: (number, count) => `Graph, part ${number} of ${count}`,
    forward: "Forward pass",
    backward: "Backward pass",
    solutions: "Solutions",
    page: (number, count) => `Page ${number} of ${count}`,
  },
  ja: {
    worksheet: "ワークシート",
    name: "氏名",
    group: "組・番号",
    date: "日付",
    tasks: {
      numbers:
        "値を左から右へ順に求めて、線の上に書きましょう。次に、勾配を右から左へ順に求めて、線の下に書きましょう。",
      values: "値を左から右へ順に求めて、線の上に書きましょう。",
      gradients: "値は書いてあります。勾配を右から左へ順に求めて、線の下に書きましょう。",
    },
    elements:
      "行列については、問いでは 1 つの要素だけを扱います（添字は 0 から数えます）。ほかの要素も同じように求められます。",
    part: (number, count) => `グラフ ${number} / ${count}`,
    forward: "順伝播",
    backward: "逆伝播",
    solutions: "解答",
    page: (number, count) => `${number} / ${count} ページ`,
  },
};
