import { type Asks, type PaperSize, type PictureSize, slideSize } from "@chalkgrad/export";
import { type ThemeName, themes } from "@chalkgrad/figure";
import type { Passes, StepUnit, StillMoment } from "@chalkgrad/timeline";
import { type Command, InvalidArgumentError, Option } from "commander";
import { addNumberOptions, type NumberOptions } from "./numberOptions.ts";

/** What a call may choose of a picture; each format takes what concerns it. */
export interface PictureOptions extends NumberOptions {
  readonly theme: ThemeName;
  readonly transparent?: boolean;
  readonly scale: number;
  readonly outlines?: boolean;
  readonly width?: PictureSize;
  readonly paper: PaperSize;
  readonly pages: "one" | "steps";
  readonly ask: Asks;
  readonly values: boolean;
  readonly gradients: boolean;
  readonly nodeNames: boolean;
  readonly shapes?: boolean;
  readonly textScale: number;
  readonly step: StillMoment;
  readonly by: StepUnit;
  readonly passes: Passes;
  readonly fps: number;
  readonly speed: number;
  readonly language: "en" | "ja";
  readonly bare?: boolean;
  readonly engine?: "pdflatex" | "lualatex";
}

/** Adds the options of pictures to the command that exports. */
export function addPictureOptions(command: Command): Command {
  return addNumberOptions(command)
    .optionsGroup("Pictures:")
    .addOption(
      new Option("--theme <THEME>", "colours").choices(Object.keys(themes)).default("paper"),
    )
    .option("--outlines", "letters of an SVG picture as outlines, not as text")
    .option("--transparent", "a picture (svg, png, pdf) without a page behind it")
    .addOption(
      new Option(
        "--width <LENGTH>",
        "of a picture (svg, pdf): 12cm, 640px, slide; of a film: 640px",
      ).argParser(length),
    )
    .addOption(
      new Option("--scale <FACTOR>", "pixels of a PNG a unit of the canvas, 1 to 4")
        .argParser(wholeUpTo(4))
        .default(2),
    )
    .addOption(
      new Option(
        "--paper <PAPER>",
        "pages of a PDF: as large as the picture, or sheets; a worksheet is on a4 or letter",
      )
        .choices(["picture", "a4", "letter"])
        .default("picture"),
    )
    .addOption(
      new Option("--pages <PAGES>", "of a PDF: the moment, or a page a step with what it says")
        .choices(["one", "steps"])
        .default("one"),
    )
    .addOption(
      new Option("--ask <WHAT>", "of a worksheet: what is to be filled in")
        .choices(["numbers", "values", "gradients"])
        .default("numbers"),
    )
    .option("--no-values", "without the values")
    .option("--no-gradients", "without the gradients")
    .option("--no-node-names", "without the nodes' names")
    .option("--shapes", "with the shapes of tensors (not in graph text)")
    .addOption(
      new Option(
        "--text-scale <FACTOR>",
        "larger numbers and names, for a projector (not in graph text)",
      )
        .argParser(factor)
        .default(1),
    )
    .addOption(
      new Option("--step <STEP>", "what a picture knows: start, a step's number, or rest")
        .argParser(moment)
        .default("rest"),
    )
    .addOption(
      new Option("--by <UNIT>", "one node or one layer a step")
        .choices(["node", "layer"])
        .default("node"),
    )
    .addOption(
      new Option(
        "--language <LANGUAGE>",
        "of the words of PDF pages, worksheets and notes to slides",
      )
        .choices(["en", "ja"])
        .default("en"),
    )
    .addOption(
      new Option("--engine <ENGINE>", "what compiles the TikZ file").choices([
        "pdflatex",
        "lualatex",
      ]),
    )
    .option("--bare", "a TikZ picture alone, to be put into a document")
    .optionsGroup("Films:")
    .addOption(
      new Option("--passes <PASSES>", "what is played")
        .choices(["both", "forward", "backward"])
        .default("both"),
    )
    .addOption(
      new Option("--fps <COUNT>", "frames a second, 1 to 50").argParser(wholeUpTo(50)).default(25),
    )
    .addOption(
      new Option("--speed <FACTOR>", "twice as fast is 2; 0.25 to 4").argParser(pace).default(1),
    );
}

function length(text: string): PictureSize {
  if (text === "slide") return slideSize;
  const [, digits, unit] = /^(\d+(?:\.\d+)?)(px|cm|mm|in)$/.exec(text) ?? [];
  const width = Number(digits);
  if (!(width > 0 && width < 1e5)) {
    throw new InvalidArgumentError(
      "A length is a number and px, cm, mm or in, such as 12cm; or slide.",
    );
  }
  return { width, unit: unit as PictureSize["unit"] };
}

const factor = between(0.5, 3);
const pace = between(0.25, 4);

function between(least: number, most: number) {
  return (text: string): number => {
    const value = Number(text);
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It is a number from ${least} to ${most}.`);
  };
}

function wholeUpTo(most: number) {
  return (text: string): number => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= 1 && value <= most) return value;
    throw new InvalidArgumentError(`It is a whole number from 1 to ${most}.`);
  };
}

function moment(text: string): StillMoment {
  if (text === "start" || text === "rest") return text;
  const number = Number(text);
  // People count from 1.
  if (Number.isInteger(number) && number >= 1) return number - 1;
  throw new InvalidArgumentError("It is start, rest or the number of a step, from 1.");
}
