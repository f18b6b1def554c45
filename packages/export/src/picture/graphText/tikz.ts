import type { DocumentNode, GraphDocument } from "@chalkgrad/document";
import type { OpName, WireId } from "@chalkgrad/engine";
import {
  type Curve,
  type Display,
  type FigureReadings,
  fullDisplay,
  nodeSize,
  opLooks,
  type Point,
  type Reading,
  type ReadingLayout,
  shownName,
  stubReadingLayout,
  themes,
  tokenCurve,
  usualNumbers,
  wireCurveOf,
  wireReadingLayout,
} from "@chalkgrad/figure";
import { short } from "../xml.ts";
import { type GraphTextOptions, graphText, type TextNode, withOpenGroups } from "./graphText.ts";
import { tensorTex } from "./tensorTex.ts";
import { isJapanese, type TexEngine, texLabel } from "./texLabel.ts";

export interface TikzOptions extends GraphTextOptions {
  /** Default: lualatex where a name is Japanese, else pdflatex. */
  readonly engine?: TexEngine;
  /** A document that compiles by itself, or the picture alone, to be put into one. Default: true. */
  readonly standalone?: boolean;
}

/** What stands in an op's node, in TeX's mathematics. */
const signs: Readonly<Record<OpName, string>> = {
  input: "",
  add: "+",
  sub: "-",
  mul: "\\times",
  div: "\\div",
  pow: "x^y",
  max: "\\max",
  min: "\\min",
  neg: "{\\times}{-}1",
  exp: "\\exp",
  log: "\\log",
  sqrt: "\\surd",
  square: "x^2",
  reciprocal: "1/x",
  abs: "|x|",
  sin: "\\sin",
  cos: "\\cos",
  relu: "\\mathrm{ReLU}",
  leakyRelu: "\\mathrm{Leaky\\ ReLU}",
  sigmoid: "\\sigma",
  tanh: "\\tanh",
  softplus: "\\mathrm{Softplus}",
  matmul: "\\mathrm{MatMul}",
  affine: "\\mathrm{Affine}",
  transpose: "\\mathrm{Transpose}",
  reshape: "\\mathrm{Reshape}",
  sum: "\\Sigma",
  mean: "\\mathrm{Mean}",
  softmax: "\\mathrm{Softmax}",
  softmaxCrossEntropy: "\\mathrm{Softmax+loss}",
  sumSquaredError: "\\frac12\\Sigma(x-t)^2",
  meanSquaredError: "\\mathrm{Mean}(x-t)^2",
};

/** A unit of the canvas on paper: the numbers' 15 units become 9 pt. */
const unit = 0.6;

/**
 * The graph as a TikZ picture, its nodes where the document has them: circles, boxes and pills as in the book, the value
 * above each wire, the gradient below with its arrow back. The styles at its head say how it looks.
 */
export function tikzText(
  given: GraphDocument,
  readings: FigureReadings,
  options: TikzOptions = {},
): string {
  const { values = true, gradients = true, numbers = usualNumbers } = options;
  const display = { ...fullDisplay, values, gradients, numbers };
  const document = withOpenGroups(given);
  const { nodes, wires } = graphText(document, readings, options);
  const hasJapanese = nodes.some(({ name }) => isJapanese(name));
  const engine = options.engine ?? (hasJapanese ? "lualatex" : "pdflatex");
  const picture = [
    `\\begin{tikzpicture}[x=${unit}pt, y=-${unit}pt]`,
    ...styles,
    ...wires.flatMap(({ id }) => wireLines(document, id, readings, display)),
    ...nodes.flatMap((each) =>
      each.sink ? stubLines(document, each.node, readings, display) : [],
    ),
    ...nodes.flatMap((each) => nodeLines(each, readings, display, engine)),
    "\\end{tikzpicture}",
    "",
  ].join("\n");
  if (options.standalone ?? true) return standalone(picture, engine, hasJapanese);
  return `% In the preamble: \\usepackage[T1]{fontenc} \\usepackage{tikz} \\usetikzlibrary{arrows.meta}\n${picture}`;
}

const { colors } = themes.paper;
const hex = (color: string) => color.slice(1).toUpperCase();

const styles = [
  `  \\definecolor{cgforward}{HTML}{${hex(colors.forward)}}`,
  `  \\definecolor{cgbackward}{HTML}{${hex(colors.backward)}}`,
  "  \\tikzset{",
  "    cg node/.style={draw, fill=white, line width=0.8pt, inner sep=0pt, outer sep=0pt},",
  "    cg op/.style={cg node, circle, font=\\Large\\boldmath},",
  "    cg function/.style={cg node, rounded corners=5pt, font=\\small\\boldmath},",
  "    cg leaf/.style={cg node, font=\\small\\boldmath},",
  "    cg name/.style={below=2pt, font=\\footnotesize, inner sep=1pt, text=black!60},",
  "    cg wire/.style={draw=cgforward, line width=0.9pt},",
  "    cg back/.style={draw=cgbackward, line width=1.2pt, dash pattern=on 3.5pt off 1.8pt, {Latex[length=4pt]}-},",
  "    cg zero/.style={cg back, line width=0.5pt, {Latex[length=3pt]}-},",
  "    cg value/.style={text=cgforward, font=\\small\\boldmath, inner sep=0pt},",
  "    cg gradient/.style={text=cgbackward, font=\\small\\boldmath, inner sep=0pt},",
  "  }",
];

function standalone(picture: string, engine: TexEngine, hasJapanese: boolean): string {
  return [
    `% Compile with ${engine}`,
    "\\documentclass[border=4pt]{standalone}",
    ...(engine === "pdflatex" ? ["\\usepackage[T1]{fontenc}", "\\usepackage{lmodern}"] : []),
    ...(engine === "lualatex" && hasJapanese ? ["\\usepackage{luatexja}"] : []),
    "\\usepackage{tikz}",
    "\\usetikzlibrary{arrows.meta}",
    "\\begin{document}",
    `${picture}\\end{document}`,
    "",
  ].join("\n");
}

const known = { value: true, gradient: true };

function wireLines(
  document: GraphDocument,
  id: WireId,
  readings: FigureReadings,
  display: Display,
): string[] {
  const curve = wireCurveOf(document, id);
  if (!curve) return [];
  const value = readings.wireValue(id);
  const gradient = readings.wireGradient(id);
  const reading = { value, gradient, shown: known, display };
  return [
    `  % ${id}`,
    `  \\draw[cg wire] ${curveText(curve)};`,
    ...readingLines(wireReadingLayout(curve, reading), reading),
  ];
}

/** The open end of a sink. */
function stubLines(
  document: GraphDocument,
  node: DocumentNode,
  readings: FigureReadings,
  display: Display,
): string[] {
  const curve = tokenCurve(document, { stub: node.id });
  if (!curve) return [];
  const value = readings.value(node.id);
  const gradient = readings.gradient(node.id);
  const reading = { value, gradient, shown: known, display };
  return [
    `  % ${node.id}`,
    `  \\draw[cg wire, -{Latex[length=5pt]}] ${pointText(curve.from)} -- ${pointText(curve.to)};`,
    ...readingLines(stubReadingLayout(curve.from, reading), reading),
  ];
}

function readingLines({ value, gradient, back }: ReadingLayout, reading: Reading): string[] {
  const { values, gradients, numbers } = reading.display ?? fullDisplay;
  const isZero = reading.gradient?.data.every((number) => number === 0);
  const lines: string[] = [];
  if (back) lines.push(`  \\draw[cg ${isZero ? "zero" : "back"}] ${curveText(back)};`);
  if (values) {
    lines.push(
      `  \\node[cg value] at ${pointText(value.at)} {${tensorTex(reading.value, numbers)}};`,
    );
  }
  if (gradients) {
    lines.push(
      `  \\node[cg gradient] at ${pointText(gradient.at)} {${tensorTex(reading.gradient, numbers)}};`,
    );
  }
  return lines;
}

function nodeLines(
  { key, node, name }: TextNode,
  readings: FigureReadings,
  { values, gradients, numbers }: Display,
  engine: TexEngine,
): string[] {
  const { width, height } = nodeSize(node);
  const at = placeOf(node);
  const centre = pointText({ x: at.x + width / 2, y: at.y + height / 2 });
  const label = texLabel(shownName(name), node.id, engine);
  const isLeaf = node.op === "input";
  const content = isLeaf
    ? values
      ? tensorTex(readings.value(node.id), numbers)
      : label
    : `$${signs[node.op]}$`;
  const lines = [`  \\node[${nodeStyle(node)}] (${key}) at ${centre} {${content}};`];
  if (values || !isLeaf)
    lines.push(`  \\node[cg name] (${key} name) at (${key}.south) {${label}};`);
  if (gradients && readings.consumers(node.id).length > 1) {
    const total = tensorTex(readings.gradient(node.id), numbers);
    const above = values || !isLeaf ? `${key} name` : key;
    lines.push(`  \\node[cg gradient, below=2pt] at (${above}.south) {$\\Sigma$ ${total}};`);
  }
  return lines;
}

function nodeStyle(node: DocumentNode): string {
  const { form } = opLooks[node.op];
  const width = short(nodeSize(node).width * unit);
  const height = short(nodeSize(node).height * unit);
  if (form === "circle") return `cg op, minimum size=${width}pt`;
  const size = `minimum width=${width}pt, minimum height=${height}pt`;
  if (form === "box") return `cg function, ${size}`;
  const corner = Math.min(nodeSize(node).height / 2, 20) * unit;
  return `cg leaf, ${size}, rounded corners=${short(corner - 0.01)}pt`;
}

function placeOf(node: DocumentNode): Point {
  return node.position ?? { x: 0, y: 0 };
}

function curveText({ from, leave, arrive, to }: Curve): string {
  const handles = `.. controls ${pointText(leave)} and ${pointText(arrive)} ..`;
  return `${pointText(from)} ${handles} ${pointText(to)}`;
}

function pointText({ x, y }: Point): string {
  return `(${short(x)},${short(y)})`;
}
