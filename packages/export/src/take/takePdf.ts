import type { Program } from "@chalkgrad/engine";
import { type FigureOptions, figurePainter } from "@chalkgrad/figure";
import { type Frame, type Plan, stillAt } from "@chalkgrad/timeline";
import type { PaperFonts } from "../picture/pdf/paperFonts.ts";
import { type OnPage, pdfBook } from "../picture/pdf/pdfBook.ts";
import { picturePages, type Scene } from "../picture/pdf/pdfPicture.ts";
import { sheetSvg } from "../picture/pdf/sheetSvg.ts";
import { Typesetter } from "../picture/pdf/typesetter.ts";
import { groundOf, type SvgOptions } from "../picture/svg/svgPage.ts";
import type { Taken, TakeRequest } from "./takeRequest.ts";
import { wordsFor } from "./wordsFor.ts";

/** More pages than anybody prints. */
const mostPages = 300;

interface Subject extends TakeRequest {
  readonly program: Program;
  readonly fonts: PaperFonts | undefined;
  readonly onPage?: OnPage | undefined;
}

const stepWords = {
  en: (number: number, count: number) => `Step ${number} of ${count}`,
  ja: (number: number, count: number) => `ステップ ${number} / ${count}`,
};

/** One page of a moment, or one of every step with what it says. */
export function takePdf(
  subject: Subject,
  { plan, still }: { readonly plan: Plan; readonly still: Frame },
  look: SvgOptions & FigureOptions,
): Taken {
  const { document, program, options, fonts } = subject;
  const { language } = options;
  if (!fonts) return { ok: false, why: { code: "no-typefaces" } };
  const bySteps = options.pages === "steps" && plan.steps.length > 0;
  const { length: count } = plan.steps;
  if (bySteps && count > mostPages) {
    return { ok: false, why: { code: "too-many-pages", pages: count, by: options.by } };
  }
  const painter = figurePainter(document, program, look);
  const figureAt = (frame: Frame) => ({ bounds: painter.bounds, parts: painter.at(frame) });
  const words = wordsFor(subject);
  const scenes: Scene[] = bySteps
    ? plan.steps.map((step, index) => ({
        figure: figureAt(stillAt(plan, index)),
        caption: {
          title: document.title ?? "",
          place: stepWords[language](index + 1, count),
          sentence: words.step(step).sentence[language],
        },
      }))
    : [{ figure: figureAt(still) }];
  const setter = new Typesetter(fonts);
  const pages = picturePages(scenes, {
    ground: groundOf(look),
    paper: options.paper,
    size: look.size,
    setter,
  });
  const content = pdfBook(pages, setter, document, language, subject.onPage);
  return { ok: true, content, picture: sheetSvg(pages[0]!), pages: pages.length };
}
