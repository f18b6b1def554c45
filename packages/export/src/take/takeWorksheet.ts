import type { Program } from "@chalkgrad/engine";
import { planPasses } from "@chalkgrad/timeline";
import { withOpenGroups } from "../picture/graphText/graphText.ts";
import type { PaperFonts } from "../picture/pdf/paperFonts.ts";
import { type OnPage, pdfBook } from "../picture/pdf/pdfBook.ts";
import { sheetSvg } from "../picture/pdf/sheetSvg.ts";
import { Typesetter } from "../picture/pdf/typesetter.ts";
import { exerciseOf, stepsOf } from "../worksheet/exercise.ts";
import { worksheetPages } from "../worksheet/worksheet.ts";
import type { Taken, TakeRequest } from "./takeRequest.ts";
import { wordsFor } from "./wordsFor.ts";

/** More than anybody hands out. */
const most = { questions: 500, pages: 300 };

interface Subject extends TakeRequest {
  readonly program: Program;
  readonly fonts: PaperFonts | undefined;
  readonly onPage?: OnPage | undefined;
}

/** Pages to be filled in by hand, and the solutions. */
export function takeWorksheet(subject: Subject): Taken {
  const { document, program, options, fonts } = subject;
  if (!fonts) return { ok: false, why: { code: "no-typefaces" } };
  const { asks, language, nodeNames, numbers } = options;
  // What stands in a collapsed group is to be worked out too; a note may tell what is asked.
  const open = withOpenGroups({ ...document, notes: [] });
  const plan = planPasses(open, program, { passes: asks === "values" ? "forward" : "both" });
  const exercise = exerciseOf(open, program, plan, asks);
  const steps = stepsOf(exercise, plan);
  if (steps.length === 0) return { ok: false, why: { code: "nothing-to-ask" } };
  const tooLong = (of: keyof typeof most, count: number): Taken => ({
    ok: false,
    why: { code: "too-long-worksheet", of, count, most: most[of] },
  });
  if (steps.length > most.questions) return tooLong("questions", steps.length);
  const paper = options.paper === "letter" ? "letter" : "a4";
  const setter = new Typesetter(fonts);
  const words = wordsFor({ ...subject, document: open });
  const lesson = { document: open, program, plan, exercise, steps, words };
  const look = { asks, paper, language, nodeNames, numbers } as const;
  const pages = worksheetPages(lesson, look, setter);
  if (pages.length > most.pages) return tooLong("pages", pages.length);
  const content = pdfBook(pages, setter, document, language, subject.onPage);
  return { ok: true, content, picture: sheetSvg(pages[0]!), pages: pages.length };
}
