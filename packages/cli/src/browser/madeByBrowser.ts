import type { Taken, TakeRequest } from "@chalkgrad/export";
import type { EditorFile } from "../editorFiles.ts";
import { browserPaths } from "./browserPaths.ts";
import { Chromium } from "./Chromium.ts";
import { progressLine } from "./progressLine.ts";
import { Studio } from "./Studio.ts";

type Ready = Extract<Taken, { readonly ok: true }>;

export type MadeByBrowser =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reasons: readonly string[] };

/** Formats that only what paints and encodes can make. */
export function needsBrowser(format: TakeRequest["format"]): boolean {
  return format === "png" || isFilm(format);
}

export function isFilm(format: TakeRequest["format"]): boolean {
  return format === "gif" || format === "mp4" || format === "webm";
}

/** A picture of pixels or a film, made by the editor's own page in a browser of this machine. */
export async function madeByBrowser(
  request: TakeRequest,
  made: Ready,
  files: ReadonlyMap<string, EditorFile>,
): Promise<MadeByBrowser> {
  const { paths, named } = browserPaths();
  const [first] = paths;
  if (first === undefined) return { ok: false, reasons: howToGetOne(request.format, named) };
  const progress = progressLine(made.film?.frames ?? 1);
  const reasons: string[] = [];
  try {
    for (const path of paths) {
      const chromium = await Chromium.start(path).catch((error: Error) => {
        reasons.push(`${path} does not start: ${error.message}`);
      });
      if (chromium) return await inStudio(chromium, path, request, made, files, progress.show);
    }
  } finally {
    progress.end();
  }
  return { ok: false, reasons };
}

async function inStudio(
  chromium: Chromium,
  path: string,
  request: TakeRequest,
  made: Ready,
  files: ReadonlyMap<string, EditorFile>,
  onProgress: (done: number) => void,
): Promise<MadeByBrowser> {
  try {
    const studio = await Studio.open(chromium, files);
    const bytes = await studio.make(request, made.picture ?? "", onProgress);
    return { ok: true, bytes };
  } catch (error) {
    return { ok: false, reasons: [`${path}: ${(error as Error).message}`] };
  } finally {
    await chromium.close();
  }
}

function howToGetOne(format: string, named: string | undefined): readonly string[] {
  if (named !== undefined) return [`${named} names ${process.env[named]}, where there is nothing`];
  return [
    `${format.toUpperCase()} is painted by a Chromium, and none was found on this machine`,
    "install Chromium, Google Chrome or Microsoft Edge (Debian, Ubuntu: apt install chromium; macOS: brew install chromium), or name one with CHROMIUM_PATH",
    "without one, --to svg, svg-animated, pdf, pptx and html work",
  ];
}
