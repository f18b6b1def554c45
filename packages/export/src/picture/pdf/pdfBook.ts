import type { GraphDocument } from "@chalkgrad/document";
import { strToU8 } from "fflate";
import { portableJson } from "../portableJson.ts";
import { attachmentHead } from "./documentInPdf.ts";
import { ContentWriter, opacityName, type PdfContent } from "./pdfContent.ts";
import { PdfFile, type PdfReference } from "./pdfFile.ts";
import { pdfNumber, pdfNumbers, pdfText } from "./pdfSyntax.ts";
import type { Page } from "./sheet.ts";
import type { Typesetter } from "./typesetter.ts";

/** Hears how many pages of how many are done. */
export type OnPage = (done: number, pages: number) => void;

/** Pages as a PDF file, with the graph that they show as an attachment. */
export function pdfBook(
  pages: readonly Page[],
  setter: Typesetter,
  document: GraphDocument,
  language: "en" | "ja",
  onPage: OnPage = () => {},
): Uint8Array<ArrayBuffer> {
  const file = new PdfFile();
  const tree = file.reserve();
  // Which letters the fonts need is known when all is drawn.
  const writer = new ContentWriter(setter);
  const contents = pages.map((page) => writer.page(page));
  const fonts = setter.writeInto(file).map(([name, at]) => `/${name} ${at}`);
  const written = contents.map((content, index) => {
    const at = writePage(file, pages[index]!, content, { tree, fonts });
    onPage(index + 1, pages.length);
    return at;
  });
  file.write(tree, `<< /Type /Pages /Count ${written.length} /Kids [${written.join(" ")}] >>`);
  const attached = attachment(file, document);
  const name = pdfText(attachedName);
  const catalog = file.add(
    `<< /Type /Catalog /Pages ${tree} /Lang (${language}) ` +
      "/ViewerPreferences << /DisplayDocTitle true >> " +
      `/AF [${attached}] /Names << /EmbeddedFiles << /Names [${name} ${attached}] >> >> >>`,
  );
  const title = pdfText(document.title ?? "Chalkgrad");
  const about = file.add(`<< /Title ${title} /Creator (Chalkgrad) /Producer (Chalkgrad) >>`);
  return file.bytes(catalog, about);
}

const attachedName = "graph.chalkgrad.json";

function writePage(
  file: PdfFile,
  { width, height }: Page,
  { strokes, opacities }: PdfContent,
  { tree, fonts }: { readonly tree: PdfReference; readonly fonts: readonly string[] },
): PdfReference {
  const content = file.addStream(strToU8(strokes, true));
  const looks = opacities.map(
    (opacity) =>
      `/${opacityName(opacity)} << /ca ${pdfNumber(opacity)} /CA ${pdfNumber(opacity)} >>`,
  );
  return file.add(
    `<< /Type /Page /Parent ${tree} /MediaBox [0 0 ${pdfNumbers(width, height)}] ` +
      `/Contents ${content} /Resources << /Font << ${fonts.join(" ")} >> ` +
      `/ExtGState << ${looks.join(" ")} >> >> >>`,
  );
}

/** The graph as it is, not packed: whoever opens the picture finds it. */
function attachment(file: PdfFile, document: GraphDocument): PdfReference {
  const json = strToU8(portableJson(document));
  const stream = file.addStream(
    json,
    `${attachmentHead} /Params << /Size ${json.length} >>`,
    false,
  );
  const name = pdfText(attachedName);
  return file.add(
    `<< /Type /Filespec /F (${attachedName}) /UF ${name} /EF << /F ${stream} /UF ${stream} >> /AFRelationship /Source >>`,
  );
}
