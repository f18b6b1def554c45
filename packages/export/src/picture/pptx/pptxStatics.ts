import type { Theme } from "@chalkgrad/figure";
import { slide, titleRoom } from "./pptxPlace.ts";
import { preset, transform } from "./pptxShape.ts";

// The parts of a presentation that are the same in all: what PowerPoint asks for before it shows a slide.

const main = "http://schemas.openxmlformats.org/presentationml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const namespaces = `xmlns:a="${drawing}" xmlns:r="${relations}" xmlns:p="${main}"`;

/** The root of a tree of shapes. */
export const treeHead =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

const colorMap =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

const background =
  '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';

const titleHolder = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr>${transform(titleRoom)}${preset("rect")}</p:spPr><p:txBody><a:bodyPr lIns="0" rIns="0" anchor="ctr"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="en-US"/><a:t>Title</a:t></a:r></a:p></p:txBody></p:sp>`;

const textLevel = (size: number, bold: string) =>
  `<a:lvl1pPr algn="l" defTabSz="914400"><a:defRPr sz="${size}"${bold} kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr>`;

const textStyles = `<p:txStyles><p:titleStyle>${textLevel(2800, ' b="1"')}</p:titleStyle><p:bodyStyle>${textLevel(2000, "")}</p:bodyStyle><p:otherStyle>${textLevel(1800, "")}</p:otherStyle></p:txStyles>`;

export const slideMaster = `${xmlHead}<p:sldMaster ${namespaces}><p:cSld>${background}<p:spTree>${treeHead}${titleHolder}</p:spTree></p:cSld>${colorMap}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>${textStyles}</p:sldMaster>`;

export const slideLayout = `${xmlHead}<p:sldLayout ${namespaces} type="titleOnly" preserve="1"><p:cSld name="Title Only"><p:spTree>${treeHead}${titleHolder}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;

/** The page of the notes: the slide above, the words below. */
const notesPage = { width: 6_858_000, height: 9_144_000 };

const slideImage = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr>${transform({ x: 685_800, y: 1_143_000, width: 5_486_400, height: 3_086_100 })}${preset("rect")}</p:spPr></p:sp>`;

const notesRoom = transform({ x: 685_800, y: 4_400_550, width: 5_486_400, height: 3_600_450 });

/** The notes' text; `paragraphs` is markup. */
function notesText(paragraphs: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr>${notesRoom}${preset("rect")}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`;
}

const samplePara = '<a:p><a:r><a:rPr lang="en-US"/><a:t>Notes</a:t></a:r></a:p>';

export const notesMaster = `${xmlHead}<p:notesMaster ${namespaces}><p:cSld>${background}<p:spTree>${treeHead}${slideImage}${notesText(samplePara)}</p:spTree></p:cSld>${colorMap}<p:notesStyle>${textLevel(1200, "")}</p:notesStyle></p:notesMaster>`;

export function notesSlide(paragraphs: string): string {
  return `${xmlHead}<p:notes ${namespaces}><p:cSld><p:spTree>${treeHead}${slideImage}${notesText(paragraphs)}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}

/** The list of slides, and how large they are. */
export function presentation(slideCount: number): string {
  const slides = Array.from(
    { length: slideCount },
    (_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 4}"/>`,
  );
  return `${xmlHead}<p:presentation ${namespaces} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${slides.join("")}</p:sldIdLst><p:sldSz cx="${slide.width}" cy="${slide.height}"/><p:notesSz cx="${notesPage.width}" cy="${notesPage.height}"/></p:presentation>`;
}

/** Our colours and typefaces as those of the presentation, so that what people add fits in. */
export function officeTheme({ colors }: Theme): string {
  const named = (name: string, color: string) =>
    `<a:${name}><a:srgbClr val="${color.slice(1).toUpperCase()}"/></a:${name}>`;
  const scheme = [
    named("dk1", colors.ink),
    named("lt1", colors.page),
    named("dk2", colors.muted),
    named("lt2", colors.surface),
    named("accent1", colors.forward),
    named("accent2", colors.backward),
    named("accent3", colors.warning),
    named("accent4", colors.line),
    named("accent5", colors.muted),
    named("accent6", colors.focus),
    named("hlink", colors.forward),
    named("folHlink", colors.backward),
  ];
  const fonts =
    '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Jpan" typeface="游ゴシック"/>';
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const stroke = `<a:ln w="12700">${fill}<a:prstDash val="solid"/></a:ln>`;
  const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  return `${xmlHead}<a:theme xmlns:a="${drawing}" name="Chalkgrad"><a:themeElements><a:clrScheme name="Chalkgrad">${scheme.join("")}</a:clrScheme><a:fontScheme name="Chalkgrad"><a:majorFont>${fonts}</a:majorFont><a:minorFont>${fonts}</a:minorFont></a:fontScheme><a:fmtScheme name="Chalkgrad"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${stroke.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}
