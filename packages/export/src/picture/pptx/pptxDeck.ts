import type { GraphDocument } from "@chalkgrad/document";
import {
  type FigureOptions,
  type FigureReadings,
  figurePainter,
  type ThemeName,
  themes,
} from "@chalkgrad/figure";
import { type Plan, type Step, type StillMoment, stillAt } from "@chalkgrad/timeline";
import { xmlElement } from "../xml.ts";
import { officePackage, type Part } from "./pptxPackage.ts";
import { PptxPlace } from "./pptxPlace.ts";
import { languageOf, runText, ShapeIds } from "./pptxShape.ts";
import { slideShapes, titleShape } from "./pptxSlide.ts";
import {
  namespaces,
  notesMaster,
  notesSlide,
  officeTheme,
  presentation,
  slideLayout,
  slideMaster,
  treeHead,
  xmlHead,
} from "./pptxStatics.ts";

export interface DeckOptions extends FigureOptions {
  readonly theme?: ThemeName;
  /** What the speaker says at a step; it stands in the slide's notes. */
  readonly noteOf?: (step: Step) => string;
}

const office = "application/vnd.openxmlformats-officedocument.presentationml";
const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const kinds = {
  document: `${relation}/officeDocument`,
  properties:
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
  master: `${relation}/slideMaster`,
  layout: `${relation}/slideLayout`,
  theme: `${relation}/theme`,
  slide: `${relation}/slide`,
  notes: `${relation}/notesSlide`,
  notesMaster: `${relation}/notesMaster`,
};

const paths = {
  presentation: "ppt/presentation.xml",
  properties: "docProps/core.xml",
  master: "ppt/slideMasters/slideMaster1.xml",
  layout: "ppt/slideLayouts/slideLayout1.xml",
  notesMaster: "ppt/notesMasters/notesMaster1.xml",
  theme: "ppt/theme/theme1.xml",
  notesTheme: "ppt/theme/theme2.xml",
  slide: (number: number) => `ppt/slides/slide${number}.xml`,
  notes: (number: number) => `ppt/notesSlides/notesSlide${number}.xml`,
};

/**
 * Both passes as a PowerPoint file: the question, a slide a step with what is known by then, and the answer. Nodes are native
 * shapes and wires are glued to them, so that everything can be moved and edited.
 */
export function pptxDeck(
  document: GraphDocument,
  plan: Plan,
  readings: FigureReadings,
  options: DeckOptions = {},
): Uint8Array {
  const theme = themes[options.theme ?? "paper"];
  const painter = figurePainter(document, readings, options);
  const place = PptxPlace.fitting(painter.bounds);
  const scene = { document, readings, display: options };
  const title = document.title ?? "";
  const slides = momentsOf(plan).map((moment) => {
    const frame = stillAt(plan, moment);
    const brush = { place, theme, ids: new ShapeIds() };
    const shapes = titleShape(title, brush) + slideShapes(scene, frame, painter.at(frame), brush);
    const note = frame.step ? options.noteOf?.(frame.step) : document.description;
    return { xml: slideXml(shapes), note: note ?? "" };
  });
  const fixed = fixedParts(slides.length, officeTheme(theme), title);
  const own = slides.flatMap(({ xml, note }, index) => slideParts(index + 1, xml, note));
  return officePackage(
    [...fixed, ...own],
    [
      { kind: kinds.document, path: paths.presentation },
      { kind: kinds.properties, path: paths.properties },
    ],
  );
}

/** A graph without steps is one slide. */
function momentsOf({ steps }: Plan): readonly StillMoment[] {
  return steps.length === 0 ? ["rest"] : ["start", ...steps.keys(), "rest"];
}

function fixedParts(slideCount: number, theme: string, title: string): Part[] {
  const slideRefs = Array.from({ length: slideCount }, (_, index) => ({
    kind: kinds.slide,
    path: paths.slide(index + 1),
  }));
  return [
    {
      path: paths.presentation,
      xml: presentation(slideCount),
      type: `${office}.presentation.main+xml`,
      refersTo: [
        { kind: kinds.master, path: paths.master },
        { kind: kinds.notesMaster, path: paths.notesMaster },
        { kind: kinds.theme, path: paths.theme },
        ...slideRefs,
      ],
    },
    {
      path: paths.properties,
      xml: coreProperties(title),
      type: "application/vnd.openxmlformats-package.core-properties+xml",
    },
    {
      path: paths.master,
      xml: slideMaster,
      type: `${office}.slideMaster+xml`,
      refersTo: [
        { kind: kinds.layout, path: paths.layout },
        { kind: kinds.theme, path: paths.theme },
      ],
    },
    {
      path: paths.layout,
      xml: slideLayout,
      type: `${office}.slideLayout+xml`,
      refersTo: [{ kind: kinds.master, path: paths.master }],
    },
    {
      path: paths.notesMaster,
      xml: notesMaster,
      type: `${office}.notesMaster+xml`,
      refersTo: [{ kind: kinds.theme, path: paths.notesTheme }],
    },
    ...[paths.theme, paths.notesTheme].map((path) => ({
      path,
      xml: theme,
      type: "application/vnd.openxmlformats-officedocument.theme+xml",
    })),
  ];
}

function slideParts(number: number, xml: string, note: string): Part[] {
  return [
    {
      path: paths.slide(number),
      xml,
      type: `${office}.slide+xml`,
      refersTo: [
        { kind: kinds.layout, path: paths.layout },
        { kind: kinds.notes, path: paths.notes(number) },
      ],
    },
    {
      path: paths.notes(number),
      xml: notesSlide(paragraphs(note)),
      type: `${office}.notesSlide+xml`,
      refersTo: [
        { kind: kinds.notesMaster, path: paths.notesMaster },
        { kind: kinds.slide, path: paths.slide(number) },
      ],
    },
  ];
}

function slideXml(shapes: string): string {
  return `${xmlHead}<p:sld ${namespaces}><p:cSld><p:spTree>${treeHead}${shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

function paragraphs(note: string): string {
  const lines = note.split(/\r?\n/).map((line) => {
    if (line === "") return "<a:p/>";
    return `<a:p><a:r><a:rPr lang="${languageOf(line)}"/><a:t>${runText(line)}</a:t></a:r></a:p>`;
  });
  return lines.join("");
}

function coreProperties(title: string): string {
  return `${xmlHead}${xmlElement(
    "cp:coreProperties",
    {
      "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    },
    `<dc:title>${runText(title)}</dc:title><dc:creator>Chalkgrad</dc:creator>`,
  )}`;
}
