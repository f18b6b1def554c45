import { codeFormats, type TakeFormat } from "@chalkgrad/export";

export interface ExportFormat {
  /** What it is, for the help. */
  readonly about: string;
  /** Names of files under which the result would not work. */
  readonly misleading?: readonly string[];
}

const codes = Object.fromEntries(
  Object.entries(codeFormats).map(([format, { name, modules }]) => [
    format,
    { about: name, misleading: modules.map((module) => `${module}.py`) },
  ]),
) as unknown as Readonly<Record<keyof typeof codeFormats, ExportFormat>>;

/** Every format of `chalkgrad export`, by the word after `--to`. A new one is one more entry. */
export const exportFormats: Readonly<Record<TakeFormat, ExportFormat>> = {
  ...codes,
  onnx: { about: "ONNX model, in doubles" },
  svg: { about: "SVG picture, with the graph inside" },
  "svg-animated": { about: "SVG picture that plays both passes" },
  png: { about: "PNG picture, with the graph inside *" },
  gif: { about: "GIF film of the passes, for blogs and chats *" },
  mp4: { about: "MP4 film (H.264), for slides and nearly every player *" },
  webm: { about: "WebM film, for web pages *" },
  pdf: {
    about: "PDF pages in vectors and text, with the graph inside; the moment, or a page a step",
  },
  worksheet: {
    about:
      "PDF to be filled in by hand: the graph with empty boxes, a question a step, solutions last",
  },
  pptx: { about: "PowerPoint slides, one a step, editable" },
  html: { about: "Page that plays the graph, for any browser and within other pages" },
  tikz: { about: "TikZ picture for LaTeX" },
  dot: { about: "Graphviz" },
  mermaid: { about: "Mermaid flowchart for Markdown" },
  json: { about: "The graph's own file, every node with a place" },
};

export function isTakeFormat(word: string): word is TakeFormat {
  return Object.hasOwn(exportFormats, word);
}
