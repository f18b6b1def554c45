export { type CodeFormat, type CodeFormatDescription, codeFormats } from "./code/codeFormats.ts";
export type { NameSource } from "./code/codePlan.ts";
export type { CodeProblem } from "./code/codeProblem.ts";
export { type CodeLine, type CodePhase, type CodeProgram, codeText } from "./code/codeProgram.ts";
export { type CodeOptions, type ExportedCode, exportCode } from "./code/exportCode.ts";
export type { Film, FilmFacts } from "./film/film.ts";
export { countColors, GifWriter, mostGifColors } from "./film/gif/gifWriter.ts";
export { filmPalette } from "./film/gif/palette.ts";
export { type ImportedOnnx, importOnnx, onnxBytes } from "./onnx/in/importOnnx.ts";
export { onnxOperators } from "./onnx/in/importRules.ts";
export type { OnnxRemarks } from "./onnx/in/modelReader.ts";
export type { OnnxFault } from "./onnx/in/onnxFault.ts";
export { type ExportedOnnx, exportOnnx } from "./onnx/out/exportOnnx.ts";
export { htmlPage } from "./page/htmlPage.ts";
export { dotText } from "./picture/graphText/dot.ts";
export type { GraphTextOptions } from "./picture/graphText/graphText.ts";
export { mermaidText } from "./picture/graphText/mermaid.ts";
export type { TexEngine } from "./picture/graphText/texLabel.ts";
export { type TikzOptions, tikzText } from "./picture/graphText/tikz.ts";
export type { Painting } from "./picture/painting.ts";
export { documentInPdf } from "./picture/pdf/documentInPdf.ts";
export type { PaperSize } from "./picture/pdf/paper.ts";
export { type PaperFont, type PaperFonts, paperFontFiles } from "./picture/pdf/paperFonts.ts";
export { documentInPng, withDocument } from "./picture/png/documentInPng.ts";
export { type DeckOptions, pptxDeck } from "./picture/pptx/pptxDeck.ts";
export { type AnimatedSvgOptions, animatedSvg } from "./picture/svg/animatedSvg.ts";
export { documentInSvg } from "./picture/svg/documentInSvg.ts";
export { svgFigure } from "./picture/svg/svgFigure.ts";
export { baselineDrop, fontStack, haloWidth } from "./picture/svg/svgMark.ts";
export { type PictureSize, type SvgOptions, slideSize } from "./picture/svg/svgPage.ts";
export { legalText } from "./picture/xml.ts";
export { needsTypefaces } from "./take/needsTypefaces.ts";
export { filmToTake, pictureToTake, takeAway } from "./take/takeAway.ts";
export type { TakeOptions } from "./take/takeOptions.ts";
export type {
  FilmFormat,
  TakeFormat,
  Taken,
  TakeRefusal,
  TakeRequest,
} from "./take/takeRequest.ts";
export type { Asks } from "./worksheet/exercise.ts";
