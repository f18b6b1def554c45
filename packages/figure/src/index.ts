export { isWritable } from "./blankBlock.ts";
export { marksBounds } from "./bounds.ts";
export { type BoxLayout, boxLayout } from "./boxLayout.ts";
export { withColumnPlaces } from "./columnPlaces.ts";
export {
  type Curve,
  curvePath,
  pointAt,
  shifted,
  wireCurve,
} from "./curve.ts";
export { type Asked, asksGradients, asksValues, type Display, fullDisplay } from "./display.ts";
export {
  type Blanks,
  type Figure,
  type FigureOptions,
  type FigurePainter,
  type FigurePart,
  type FigureReadings,
  figureMarks,
  figurePainter,
} from "./figureMarks.ts";
export { frameLook } from "./frameLook.ts";
export type { Point, Rect, Size } from "./geometry.ts";
export { boxRect, framePadding, type GroupLayout, groupLayout } from "./groupLayout.ts";
export { boxMarks, frameMarks, frameTab } from "./groupMarks.ts";
export type { CircleMark, Mark, PathMark, RectMark, TextMark, TextSpan } from "./marks.ts";
export { leafBlock, nodeSize, outputPort, portPlace, wireBow } from "./nodeLayout.ts";
export { type NodeLook, nodeExtent, nodeMarks, shownName } from "./nodeMarks.ts";
export type { Inline } from "./note/inline.ts";
export { type Block, blocksOf, type Item } from "./note/markdown.ts";
export { leastNote, noteSize } from "./note/noteSize.ts";
export {
  type DecimalSign,
  mostDigits,
  type NumberFormat,
  type NumberKind,
  numberFormatCode,
  numberFormatOf,
  numberKinds,
  takesDigits,
  usualNumbers,
} from "./numberFormat.ts";
export { exactText, explainedText, listSign, localized, numberText } from "./numberText.ts";
export { type OpLook, opLooks } from "./opLook.ts";
export { type PathStroke, pathStrokes } from "./path.ts";
export { tokenCurve, wireCurveOf } from "./placedCurves.ts";
export type { PlaceOf } from "./placeOf.ts";
export { plainCurve } from "./plainCurves.ts";
export {
  type PlacedBlock,
  type Reading,
  type ReadingLayout,
  wireNumbers,
  wireReadingLayout,
} from "./reading.ts";
export { stubMarks, stubReadingLayout } from "./stubMarks.ts";
export { askedFor, notComputed, shapeText, type TensorBlock, tensorBlock } from "./tensorBlock.ts";
export { type ColorToken, type Theme, type ThemeName, themes } from "./theme.ts";
export { tokenMarks, tokenText } from "./tokenMarks.ts";
export { type WireLook, wireMarks } from "./wireMarks.ts";
