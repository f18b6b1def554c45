import { serializeDocument } from "@chalkgrad/document";
import { htmlPage, type Taken, type TakeRequest } from "@chalkgrad/export";
import { writeClipboard, writePicture } from "../../platform/clipboard.ts";
import { saveFile } from "../../platform/documentFile.ts";
import { playerPage } from "../../platform/playerPage.ts";
import { fileStem } from "../fileStem.ts";
import { makePng } from "./exportAway.ts";
import { type ExportFormat, formats } from "./formats.ts";

type Ready = Extract<Taken, { readonly ok: true }>;

/** Asks where to and writes there; the name of the file, or undefined when the person cancels. */
export async function saveExport(
  request: TakeRequest,
  made: Ready,
  untitled: string,
  film?: Blob,
): Promise<string | undefined> {
  const format: ExportFormat = formats[request.format];
  const stem = fileStem(request.document.title ?? untitled);
  // Python would take a file of a module's name for the module.
  const name = format.modules?.includes(stem) ? `my_${stem}` : stem;
  const extension = `.${format.extension.split(".").at(-1)}`;
  const saved = await saveFile(film ?? (await fileOf(request, made)), {
    name: `${name}${format.extension}`,
    extensions: [extension],
    description: request.format.toUpperCase(),
  });
  return saved?.name;
}

/** The text, or the picture as pixels with the graph as text, on the clipboard; false where the browser refuses. */
export async function copyExport(request: TakeRequest, made: Ready): Promise<boolean> {
  if (request.format === "png") {
    return writePicture(fileOf(request, made), serializeDocument(request.document));
  }
  return typeof made.content === "string" && writeClipboard(made.content);
}

async function fileOf(request: TakeRequest, { content }: Ready): Promise<Blob> {
  const { format, document, options } = request;
  if (format === "html") {
    const page = htmlPage(await playerPage(), document, options);
    return new Blob([page], { type: formats.html.mediaType });
  }
  if (format === "png" && typeof content === "string") return makePng(request, content);
  return new Blob([content], { type: formats[format].mediaType });
}
