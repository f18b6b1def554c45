import { serializeDocument } from "@chalkgrad/document";
import { compile, EngineError, type Program } from "@chalkgrad/engine";
import { type Figure, type FigureOptions, figureMarks, withColumnPlaces } from "@chalkgrad/figure";
import {
  type Frame,
  frameAt,
  type Plan,
  plainText,
  planPasses,
  type Step,
  stillAt,
} from "@chalkgrad/timeline";
import { type CodeFormat, codeFormats } from "../code/codeFormats.ts";
import { codeText } from "../code/codeProgram.ts";
import { exportCode } from "../code/exportCode.ts";
import { type Film, type FilmOptions, filmOf } from "../film/film.ts";
import { exportOnnx } from "../onnx/out/exportOnnx.ts";
import { dotText } from "../picture/graphText/dot.ts";
import { mermaidText } from "../picture/graphText/mermaid.ts";
import { tikzText } from "../picture/graphText/tikz.ts";
import type { PixelRoom, StillPainting } from "../picture/painting.ts";
import type { PaperFonts } from "../picture/pdf/paperFonts.ts";
import type { OnPage } from "../picture/pdf/pdfBook.ts";
import { pptxDeck } from "../picture/pptx/pptxDeck.ts";
import { animatedSvg } from "../picture/svg/animatedSvg.ts";
import { svgFigure } from "../picture/svg/svgFigure.ts";
import { groundOf, type SvgOptions, wholeUnits } from "../picture/svg/svgPage.ts";
import { filmRefusal } from "./filmRefusal.ts";
import { needsTypefaces } from "./needsTypefaces.ts";
import type { TakeOptions } from "./takeOptions.ts";
import { takePdf } from "./takePdf.ts";
import type { FilmFormat, TakeFormat, Taken, TakeRefusal, TakeRequest } from "./takeRequest.ts";
import { takeWorksheet } from "./takeWorksheet.ts";
import { wordsFor } from "./wordsFor.ts";

/** More slides than anybody shows, and more than programs open at ease. */
const mostSlides = 300;

/** What every browser draws: a longer side, or more in all, comes out empty in some. */
const most = { side: 16_384, pixels: 64e6 };

/** A graph that can be drawn: computed as far as it goes, every node with a place. */
interface Subject extends TakeRequest {
  readonly program: Program;
  readonly fonts: PaperFonts | undefined;
  readonly onPage?: OnPage | undefined;
}

type Make = (subject: Subject) => Taken;

/**
 * The graph in another format: the same bytes wherever it is asked for, in the editor and by the command.
 * @param fonts what pages on paper are set in, and letters are outlined from; see `needsTypefaces`
 * @param onPage hears how far many pages have come
 */
export function takeAway(request: TakeRequest, fonts?: PaperFonts, onPage?: OnPage): Taken {
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
  if (needsTypefaces(request) && !fonts) return refused({ code: "no-typefaces" });
  try {
    return makers[format]({ ...subjectOf(request, fonts), onPage });
  } catch (error) {
    // The engine says so itself where a result would not fit into the memory; else the allocation fails.
    if (!(error instanceof EngineError || error instanceof RangeError)) throw error;
    return refused({ code: "not-computed", reason: error.message });
  }
}

function subjectOf(request: TakeRequest, fonts?: PaperFonts): Subject {
  const program = compile(request.document);
  program.run();
  return { ...request, document: withColumnPlaces(request.document, program), program, fonts };
}

function isCode(format: TakeFormat): format is CodeFormat {
  return format in codeFormats;
}

const makers: Readonly<Record<Exclude<TakeFormat, CodeFormat | "onnx">, Make>> = {
  svg: (subject) => {
    const missing = missingStep(subject);
    if (missing) return refused(missing);
    const svg = svgFigure(subject.document, still(subject), outlined(subject));
    return { ...made(svg), picture: svg };
  },
  "svg-animated": (subject) => {
    const { document, program, options } = subject;
    const all = { ...outlined(subject), ...figureOptions(options) };
    const svg = animatedSvg(document, wholePlan(subject), program, all);
    return { ...made(svg), picture: svg };
  },
  png: (subject) => {
    const { document, options } = subject;
    const figure = still(subject);
    const { width: wide, height: high } = pixelRoom(figure, options);
    if (Math.max(wide, high) > most.side || wide * high > most.pixels) {
      return refused({ code: "too-many-pixels", width: wide, height: high });
    }
    const size = { unit: "px", width: wide } as const;
    // The graph goes into the picture of pixels: this one is only looked at.
    const page = { ...svgOptions(options), size, withDocument: false };
    const svg = svgFigure(document, figure, page);
    return { ...made(svg), picture: svg };
  },
  pdf: (subject) => {
    const missing = missingStep(subject);
    if (missing) return refused(missing);
    const { options } = subject;
    const moments = { plan: wholePlan(subject), still: frameOf(subject) };
    return takePdf(subject, moments, { ...svgOptions(options), ...figureOptions(options) });
  },
  worksheet: takeWorksheet,
  pptx: (subject) => {
    const { document, program, options } = subject;
    const { by, theme, language } = options;
    const plan = wholePlan(subject);
    const slides = plan.steps.length === 0 ? 1 : plan.steps.length + 2;
    if (plan.steps.length > mostSlides) return refused({ code: "too-many-slides", slides, by });
    const words = wordsFor(subject);
    const noteOf = (step: Step) => plainText(words.step(step).sentence[language]);
    const look = figureOptions(options);
    const deck = pptxDeck(document, plan, program, { ...look, theme, noteOf });
    const last = figureMarks(document, stillAt(plan, "rest"), program, look);
    const picture = svgFigure(document, last, { theme, withDocument: false });
    return { ok: true, content: Uint8Array.from(deck), picture, slides };
  },
  html: ({ document, program, options }) => {
    const whole = planPasses(document, program, {});
    const last = figureMarks(document, stillAt(whole, "rest"), program, figureOptions(options));
    const { theme } = options;
    const picture = svgFigure(document, last, { theme, withDocument: false });
    return { ...made(serializeDocument(document)), picture };
  },
  tikz: ({ document, program, options }) => {
    const { values, gradients, numbers, bare, engine } = options;
    const text = { values, gradients, numbers, standalone: !bare };
    return made(tikzText(document, program, engine === "auto" ? text : { ...text, engine }));
  },
  dot: ({ document, program, options }) => made(dotText(document, program, options)),
  mermaid: ({ document, program, options }) => made(mermaidText(document, program, options)),
  gif: film,
  mp4: film,
  webm: film,
  json: ({ document }) => made(serializeDocument(document)),
};

function film(subject: Subject): Taken {
  const { document, program, options } = subject;
  const plan = filmedPlan(subject);
  const { facts } = filmOf(document, plan, program, filmOptions(options));
  const refusal = filmRefusal(subject.format as FilmFormat, facts);
  if (refusal) return refused(refusal);
  const { theme, speed } = options;
  const all = { theme, speed, withDocument: false, ...figureOptions(options) };
  const svg = animatedSvg(document, plan, program, all);
  return { ...made(svg), picture: svg, film: facts };
}

/** The picture of pixels that `takeAway` has no refusal for. */
export function pictureToTake(request: TakeRequest): StillPainting {
  const subject = subjectOf(request);
  const figure = still(subject);
  return {
    room: pixelRoom(figure, request.options),
    ground: groundOf(svgOptions(request.options)),
    parts: figure.parts,
  };
}

function pixelRoom({ bounds }: Figure, { scale }: TakeOptions): PixelRoom {
  const { x, y, width, height } = wholeUnits(bounds);
  return { width: width * scale, height: height * scale, scale, x: -x * scale, y: -y * scale };
}

/** The film that `takeAway` has no refusal for. */
export function filmToTake(request: TakeRequest): Film {
  const subject = subjectOf(request);
  const { document, program, options } = subject;
  return filmOf(document, filmedPlan(subject), program, filmOptions(options));
}

function filmedPlan({ document, program, options: { by, passes } }: Subject): Plan {
  return planPasses(document, program, { unit: by, passes });
}

function filmOptions(options: TakeOptions): FilmOptions {
  const { theme, fps, speed, filmWidth: width } = options;
  return { ...figureOptions(options), theme, fps, speed, width };
}

function still(subject: Subject): Figure {
  const { document, program, options } = subject;
  return figureMarks(document, frameOf(subject), program, figureOptions(options));
}

function missingStep({
  document,
  program,
  options: { moment },
  pass,
}: Subject): TakeRefusal | undefined {
  if (typeof moment !== "number") return undefined;
  const { length: steps } = planPasses(document, program, pass).steps;
  return moment < steps ? undefined : { code: "no-step", step: moment, steps };
}

function frameOf({ document, program, options: { moment }, pass }: Subject): Frame {
  const plan = planPasses(document, program, pass);
  return moment === "now" ? frameAt(plan, pass.time) : stillAt(plan, moment);
}

function wholePlan({ document, program, options }: Subject): Plan {
  return planPasses(document, program, { unit: options.by });
}

function figureOptions(options: TakeOptions): FigureOptions {
  const { values, gradients, nodeNames, shapes, textScale, numbers } = options;
  return { values, gradients, names: nodeNames, shapes, textScale, numbers };
}

/** Pictures that are painted or printed have their letters from elsewhere. */
function outlined({ options, fonts }: Subject): SvgOptions {
  return { ...svgOptions(options), outlines: options.outlines ? fonts : undefined };
}

function svgOptions({ theme, transparent, width }: TakeOptions): SvgOptions {
  const background = transparent ? "transparent" : "page";
  return {
    theme,
    background,
    ...(width !== undefined && { size: width }),
  };
}

function made(content: string): Extract<Taken, { readonly ok: true }> {
  return { ok: true, content };
}

function refused(why: TakeRefusal): Taken {
  return { ok: false, why };
}
