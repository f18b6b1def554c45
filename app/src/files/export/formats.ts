import type { TakeFormat, TakeOptions } from "@chalkgrad/export";
import type { Bilingual } from "../../i18n/bilingual.ts";
import { filmTexts } from "./film/texts.ts";
import { formatTexts } from "./texts.ts";

export interface ExportFormat {
  readonly name: Bilingual;
  readonly about: Bilingual;
  /** Of its file, with the dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly options: readonly (keyof TakeOptions)[];
  /** Python modules that a program loads: a file of such a name would be taken for the module. */
  readonly modules?: readonly string[];
  /** It is bytes and no picture: there is nothing to copy. */
  readonly isBinary?: true;
}

const drawn = ["values", "gradients", "nodeNames", "shapes", "textScale", "numbers"] as const;
const told = ["values", "gradients", "numbers"] as const;
const python = { extension: ".py", mediaType: "text/x-python", options: ["names"] } as const;

const filmed = {
  options: ["passes", "by", "speed", "fps", "filmWidth", "theme", ...drawn],
  isBinary: true,
} as const;

/** Everything that a graph can be exported as, in groups as the dialog lists them. */
export const formatGroups = {
  picture: {
    svg: {
      name: formatTexts.svg,
      about: formatTexts.svgAbout,
      extension: ".svg",
      mediaType: "image/svg+xml",
      options: ["moment", "theme", "transparent", "outlines", "width", ...drawn],
    },
    "svg-animated": {
      name: formatTexts.animated,
      about: formatTexts.animatedAbout,
      extension: ".svg",
      mediaType: "image/svg+xml",
      options: ["by", "theme", "transparent", "outlines", "width", ...drawn],
    },
    png: {
      name: formatTexts.png,
      about: formatTexts.pngAbout,
      extension: ".png",
      mediaType: "image/png",
      options: ["scale", "moment", "theme", "transparent", ...drawn],
    },
    pdf: {
      name: formatTexts.pdf,
      about: formatTexts.pdfAbout,
      extension: ".pdf",
      mediaType: "application/pdf",
      options: [
        "pages",
        "language",
        "paper",
        "moment",
        "by",
        "width",
        "theme",
        "transparent",
        ...drawn,
      ],
      isBinary: true,
    },
  },
  film: {
    gif: {
      name: filmTexts.gif,
      about: filmTexts.gifAbout,
      extension: ".gif",
      mediaType: "image/gif",
      ...filmed,
    },
    mp4: {
      name: filmTexts.mp4,
      about: filmTexts.mp4About,
      extension: ".mp4",
      mediaType: "video/mp4",
      ...filmed,
    },
    webm: {
      name: filmTexts.webm,
      about: filmTexts.webmAbout,
      extension: ".webm",
      mediaType: "video/webm",
      ...filmed,
    },
  },
  slides: {
    pptx: {
      name: formatTexts.pptx,
      about: formatTexts.pptxAbout,
      extension: ".pptx",
      mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      options: ["by", "language", "theme", ...drawn],
      isBinary: true,
    },
    worksheet: {
      name: formatTexts.worksheet,
      about: formatTexts.worksheetAbout,
      extension: ".worksheet.pdf",
      mediaType: "application/pdf",
      options: ["asks", "language", "paper", "nodeNames", "numbers"],
      isBinary: true,
    },
  },
  page: {
    html: {
      name: formatTexts.html,
      about: formatTexts.htmlAbout,
      extension: ".html",
      mediaType: "text/html",
      options: ["controls", "theme", "numbers"],
      isBinary: true,
    },
  },
  text: {
    tikz: {
      name: formatTexts.tikz,
      about: formatTexts.tikzAbout,
      extension: ".tex",
      mediaType: "application/x-tex",
      options: ["engine", "bare", ...told],
    },
    dot: {
      name: formatTexts.dot,
      about: formatTexts.dotAbout,
      extension: ".dot",
      mediaType: "text/vnd.graphviz",
      options: told,
    },
    mermaid: {
      name: formatTexts.mermaid,
      about: formatTexts.mermaidAbout,
      extension: ".mmd",
      mediaType: "text/plain",
      options: told,
    },
  },
  program: {
    layers: {
      name: formatTexts.layers,
      about: formatTexts.layersAbout,
      modules: ["json", "numpy"],
      ...python,
    },
    numpy: {
      name: formatTexts.numpy,
      about: formatTexts.programAbout,
      modules: ["json", "numpy"],
      ...python,
    },
    pytorch: {
      name: formatTexts.pytorch,
      about: formatTexts.libraryAbout,
      modules: ["json", "torch"],
      ...python,
    },
    jax: {
      name: formatTexts.jax,
      about: formatTexts.libraryAbout,
      modules: ["json", "jax"],
      ...python,
    },
    ipynb: {
      name: formatTexts.ipynb,
      about: formatTexts.ipynbAbout,
      extension: ".ipynb",
      mediaType: "application/x-ipynb+json",
      options: ["names"],
    },
  },
  model: {
    onnx: {
      name: formatTexts.onnx,
      about: formatTexts.onnxAbout,
      extension: ".onnx",
      mediaType: "application/octet-stream",
      options: [],
      isBinary: true,
    },
  },
  document: {
    json: {
      name: formatTexts.json,
      about: formatTexts.jsonAbout,
      extension: ".chalkgrad.json",
      mediaType: "application/json",
      options: [],
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ExportFormat>>>>;

type Groups = typeof formatGroups;
export type GroupId = keyof Groups;

export const formats: Readonly<Record<TakeFormat, ExportFormat>> = {
  ...formatGroups.picture,
  ...formatGroups.film,
  ...formatGroups.slides,
  ...formatGroups.page,
  ...formatGroups.text,
  ...formatGroups.program,
  ...formatGroups.model,
  ...formatGroups.document,
};
