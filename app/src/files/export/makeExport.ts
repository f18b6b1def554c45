import { displayName, nodeOf, serializeDocument } from "@chalkgrad/document";
import { compile, EngineError, type Program } from "@chalkgrad/engine";
import {
  animatedSvg,
  codeFormats,
  codeText,
  dotText,
  exportCode,
  exportOnnx,
  mermaidText,
  pptxDeck,
  type SvgOptions,
  svgFigure,
  tikzText,
} from "@chalkgrad/export";
import {
  type Figure,
  type FigureOptions,
  figureMarks,
  numberText,
  withColumnPlaces,
} from "@chalkgrad/figure";
import {
  type Frame,
  frameAt,
  type Plan,
  plainText,
  planPasses,
  type Step,
  stillAt,
  wordsOf,
} from "@chalkgrad/timeline";
import type { ExportOptions } from "./exportOptions.ts";
import type { ExportRequest, Made, Refusal } from "./exportRequest.ts";
import type { FormatId } from "./formats.ts";

/** More slides than anybody shows, and more than programs open at ease. */
const mostSlides = 300;

/** What every browser draws: a longer side, or more in all, comes out empty in some. */
const most = { side: 16_384, pixels: 64e6 };

/** A graph that can be drawn: computed as far as it goes, every node with a place. */
interface Subject extends ExportRequest {
  readonly program: Program;
}

type CodeFormat = keyof typeof codeFormats;
type Make = (subject: Subject) => Made;

/** The graph in another format: the very bytes that the command `chalkgrad export` writes. */
export function makeExport(request: ExportRequest): Made {
  const { format, document, options } = request;
  if (isCode(format)) {
    const exported = exportCode(document, format, options);
    return exported.ok
      ? made(codeText(exported.program))
      : refused({ code: "problems", problems: exported.problems });
  }
  if (format === "onnx") {
    const exported = exportOnnx(document);
    return exported.ok
      ? { ok: true, content: exported.bytes, listing: exported.listing }
      : refused({ code: "problems", problems: exported.problems });
  }
  try {
    const program = compile(document);
    program.run();
    return makers[format]({ ...request, document: withColumnPlaces(document, program), program });
  } catch (error) {
    // The engine says so itself where a result would not fit into the memory; else the allocation fails.
    if (!(error instanceof EngineError || error instanceof RangeError)) throw error;
    return refused({ code: "not-computed", reason: error.message });
  }
}

function isCode(format: FormatId): format is CodeFormat {
  return format in codeFormats;
}

const makers: Readonly<Record<Exclude<FormatId, CodeFormat | "onnx">, Make>> = {
  svg: (subject) => {
    const svg = svgFigure(subject.document, still(subject), svgOptions(subject.options));
    return { ...made(svg), picture: svg };
  },
  animated: (subject) => {
    const { document, program, options } = subject;
    const all = { ...svgOptions(options), ...figureOptions(options) };
    const svg = animatedSvg(document, wholePlan(subject), program, all);
    return { ...made(svg), picture: svg };
  },
  png: (subject) => {
    const { document, options } = subject;
    const figure = still(subject);
    const { x, y, width, height } = figure.bounds;
    const wide = (Math.ceil(x + width) - Math.floor(x)) * options.scale;
    const high = (Math.ceil(y + height) - Math.floor(y)) * options.scale;
    if (Math.max(wide, high) > most.side || wide * high > most.pixels) {
      return refused({ code: "too-many-pixels", width: wide, height: high });
    }
    const size = { unit: "px", width: wide } as const;
    // The graph goes into the picture of pixels: this one is only drawn.
    const page = { ...svgOptions(options), size, withDocument: false };
    const svg = svgFigure(document, figure, page);
    return { ...made(svg), picture: svg };
  },
  pptx: (subject) => {
    const { document, program, options, language } = subject;
    const { by, theme } = options;
    const plan = wholePlan(subject);
    const slides = plan.steps.length === 0 ? 1 : plan.steps.length + 2;
    if (plan.steps.length > mostSlides) return refused({ code: "too-many-slides", slides, by });
    const words = wordsOf({
      graph: document,
      readings: program,
      nameOf: (id) => displayName(nodeOf(document, id) ?? { id }),
      number: (value) => numberText(value, undefined, options.numbers),
    });
    const noteOf = (step: Step) => plainText(words.step(step).sentence[language]);
    const look = figureOptions(options);
    const deck = pptxDeck(document, plan, program, { ...look, theme, noteOf });
    const last = figureMarks(document, stillAt(plan, "rest"), program, look);
    const picture = svgFigure(document, last, { theme, withDocument: false });
    return { ok: true, content: Uint8Array.from(deck), picture, slides };
  },
  tikz: ({ document, program, options }) => {
    const { values, gradients, numbers, bare, engine } = options;
    const text = { values, gradients, numbers, standalone: !bare };
    return made(tikzText(document, program, engine === "auto" ? text : { ...text, engine }));
  },
  dot: ({ document, program, options }) => made(dotText(document, program, options)),
  mermaid: ({ document, program, options }) => made(mermaidText(document, program, options)),
  json: ({ document }) => made(serializeDocument(document)),
};

function still(subject: Subject): Figure {
  const { document, program, options } = subject;
  return figureMarks(document, frameOf(subject), program, figureOptions(options));
}

function frameOf({ document, program, options: { moment }, pass }: Subject): Frame {
  const plan = planPasses(document, program, { passes: pass.passes, unit: pass.unit });
  return moment === "now" ? frameAt(plan, pass.time) : stillAt(plan, moment);
}

function wholePlan({ document, program, options }: Subject): Plan {
  return planPasses(document, program, { unit: options.by });
}

function figureOptions(options: ExportOptions): FigureOptions {
  const { values, gradients, nodeNames, shapes, textScale, numbers } = options;
  return { values, gradients, names: nodeNames, shapes, textScale, numbers };
}

function svgOptions({ theme, transparent, width }: ExportOptions): SvgOptions {
  const background = transparent ? "transparent" : "page";
  return {
    theme,
    background,
    ...(width !== undefined && { size: { unit: "cm" as const, width } }),
  };
}

function made(content: string): Extract<Made, { readonly ok: true }> {
  return { ok: true, content };
}

function refused(why: Refusal): Made {
  return { ok: false, why };
}
