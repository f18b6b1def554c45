import { displayName, type GraphDocument, nodeOf, serializeDocument } from "@chalkgrad/document";
import type { Program } from "@chalkgrad/engine";
import {
  animatedSvg,
  dotText,
  mermaidText,
  pptxDeck,
  type SvgOptions,
  svgFigure,
  tikzText,
} from "@chalkgrad/export";
import { type FigureOptions, figureMarks, numberText, withColumnPlaces } from "@chalkgrad/figure";
import { type Plan, plainText, planPasses, stillAt, wordsOf } from "@chalkgrad/timeline";
import { compute } from "./compute.ts";
import type { ExportFormat, Made } from "./exportFormat.ts";
import { numbersOf } from "./numberOptions.ts";
import type { PictureOptions } from "./pictureOptions.ts";

/** More slides than anybody shows, and more than programs open at ease. */
const mostSlides = 300;

/** A graph that can be drawn: computed as far as it goes, every node with a place. */
interface Subject {
  readonly document: GraphDocument;
  readonly program: Program;
  readonly plan: Plan;
}

type Draw = (subject: Subject, options: PictureOptions) => Made;

/** The graph as pictures and as graph text, by the word after `--to`. */
export const pictureFormats: Readonly<Record<string, ExportFormat>> = {
  svg: picture("SVG picture, with the graph inside", ({ document, program, plan }, options) => {
    const { step } = options;
    if (typeof step === "number" && step >= plan.steps.length) {
      return wrongCall(`there is no step ${step + 1}: the passes have ${plan.steps.length}`);
    }
    const figure = figureMarks(document, stillAt(plan, step), program, figureOptions(options));
    return made(svgFigure(document, figure, svgOptions(options)));
  }),
  "svg-animated": picture("SVG picture that plays both passes", (subject, options) => {
    const { document, program, plan } = subject;
    const all = { ...svgOptions(options), ...figureOptions(options) };
    return made(animatedSvg(document, plan, program, all));
  }),
  pptx: picture("PowerPoint slides, one a step, editable", (subject, options) => {
    const { document, program, plan } = subject;
    const { theme, language } = options;
    const numbers = numbersOf(options);
    if (plan.steps.length > mostSlides) {
      const hint = options.by === "node" ? "; --by layer makes fewer" : "";
      return wrongCall(`${plan.steps.length} steps are more than ${mostSlides} slides${hint}`);
    }
    const words = wordsOf({
      graph: document,
      readings: program,
      nameOf: (id) => displayName(nodeOf(document, id) ?? { id }),
      number: (value) => numberText(value, undefined, numbers),
    });
    const noteOf = (step: Plan["steps"][number]) => plainText(words.step(step).sentence[language]);
    return made(pptxDeck(document, plan, program, { ...figureOptions(options), theme, noteOf }));
  }),
  tikz: picture("TikZ picture for LaTeX", ({ document, program }, options) => {
    const { values, gradients, bare, engine } = options;
    const numbers = numbersOf(options);
    const text = { values, gradients, numbers, standalone: !bare, ...(engine && { engine }) };
    return made(tikzText(document, program, text));
  }),
  dot: picture("Graphviz", ({ document, program }, options) =>
    made(dotText(document, program, { ...options, numbers: numbersOf(options) })),
  ),
  mermaid: picture("Mermaid flowchart for Markdown", ({ document, program }, options) =>
    made(mermaidText(document, program, { ...options, numbers: numbersOf(options) })),
  ),
  json: picture("The graph's own file, every node with a place", ({ document }) =>
    made(serializeDocument(document)),
  ),
};

/** A graph with problems is drawn too: what could not be computed is a dash. */
function picture(about: string, draw: Draw): ExportFormat {
  return {
    about,
    make(document, options) {
      const computed = compute(document);
      if (!computed.ok) return refused(computed.reason);
      const { program } = computed;
      const placed = withColumnPlaces(document, program);
      const plan = planPasses(placed, program, { unit: options.by });
      return draw({ document: placed, program, plan }, options);
    },
  };
}

function figureOptions(options: PictureOptions): FigureOptions {
  const { values, gradients, nodeNames, shapes = false, textScale } = options;
  const numbers = numbersOf(options);
  return { values, gradients, names: nodeNames, shapes, textScale, numbers };
}

function svgOptions({ theme, transparent, width }: PictureOptions): SvgOptions {
  const background = transparent ? "transparent" : "page";
  return { theme, background, ...(width && { size: width }) };
}

function made(content: string | Uint8Array): Made {
  return { ok: true, content };
}

function wrongCall(reason: string): Made {
  return { ok: false, reasons: [reason], isCallWrong: true };
}

function refused(reason: string): Made {
  return { ok: false, reasons: [reason] };
}
