export {
  type Curve,
  curvePath,
  pointAt,
  shifted,
  wireCurve,
} from "./curve.ts";
export type { Point, Rect, Size } from "./geometry.ts";
export type { CircleMark, Mark, PathMark, RectMark, TextMark } from "./marks.ts";
export { nodeSize, outputPort, portPlace, wireBow } from "./nodeLayout.ts";
export { type NodeLook, nodeExtent, nodeMarks, stubCurve } from "./nodeMarks.ts";
export { exactText, numberText } from "./numberText.ts";
export { type OpLook, opLooks } from "./opLook.ts";
export { notComputed, shapeText, tensorBlock } from "./tensorBlock.ts";
export { type ColorToken, type Theme, type ThemeName, themes } from "./theme.ts";
export { type WireLook, wireMarks } from "./wireMarks.ts";
