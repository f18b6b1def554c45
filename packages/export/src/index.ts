export { type CodeLine, type CodePhase, type CodeProgram, codeText } from "./code/codeProgram.ts";
export { documentInPng, withDocument } from "./picture/png/documentInPng.ts";
export { type AnimatedSvgOptions, animatedSvg } from "./picture/svg/animatedSvg.ts";
export { documentInSvg } from "./picture/svg/documentInSvg.ts";
export { svgFigure } from "./picture/svg/svgFigure.ts";
export { type PictureSize, type SvgOptions, slideSize } from "./picture/svg/svgPage.ts";
