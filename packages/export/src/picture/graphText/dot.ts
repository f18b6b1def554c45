import type { GraphDocument } from "@chalkgrad/document";
import { type FigureReadings, opLooks, themes } from "@chalkgrad/figure";
import { type GraphTextOptions, graphText, oneLine, type TextNode } from "./graphText.ts";

const { colors } = themes.paper;

const shapes = {
  circle: "shape=ellipse",
  box: "shape=box",
  pill: "shape=box style=rounded",
} as const;

/** Where a wire enters: from the top of the left side to its foot. */
const compass: Readonly<Record<number, readonly string[]>> = {
  1: ["w"],
  2: ["nw", "sw"],
  3: ["nw", "w", "sw"],
};

/** The graph in Graphviz's language; `dot` gives it places of its own. */
export function dotText(
  document: GraphDocument,
  readings: FigureReadings,
  options: GraphTextOptions = {},
): string {
  const { nodes, wires } = graphText(document, readings, options);
  const portCounts = new Map<TextNode, number>();
  for (const { target } of wires) portCounts.set(target, (portCounts.get(target) ?? 0) + 1);
  return [
    `digraph ${quoted(document.title ?? "graph")} {`,
    "  rankdir=LR; nodesep=0.5; ranksep=1;",
    `  node [fontname="Helvetica" color="${colors.ink}" fontcolor="${colors.ink}"];`,
    `  edge [fontname="Helvetica" color="${colors.forward}" arrowsize=0.7];`,
    ...nodes.map((node) => `  ${nodeText(node)}`),
    ...wires.map(({ source, target, port, value, gradient }) => {
      const sides = compass[portCounts.get(target) ?? 0];
      const head = sides ? `${target.key}:${sides[port] ?? "w"}` : target.key;
      return `  ${source.key}:e -> ${head}${readingText(value, gradient)};`;
    }),
    ...nodes
      .filter(isRead)
      .flatMap(({ key, value, gradient }) => [
        `  ${key}_out [shape=point style=invis];`,
        `  ${key}:e -> ${key}_out${readingText(value, gradient)};`,
      ]),
    "}",
    "",
  ].join("\n");
}

/** Whether a node's numbers stand at an open end: nothing carries them away. */
function isRead({ sink, node }: TextNode): boolean {
  return sink && node.op !== "input";
}

function nodeText({ key, node, name, value }: TextNode): string {
  const { form, sign } = opLooks[node.op];
  const first = node.op === "input" ? value : sign;
  const head = first === undefined ? [] : [`<font point-size="18">${markup(first)}</font>`];
  return `${key} [${shapes[form]} label=<${[...head, markup(name)].join("<br/>")}>];`;
}

/** The value in the colour of the forward pass, the gradient below it in that of the backward pass. */
function readingText(value: string | undefined, gradient: string | undefined): string {
  const colored = (text: string, color: string) => `<font color="${color}">${markup(text)}</font>`;
  const lines = [
    ...(value === undefined ? [] : [colored(value, colors.forward)]),
    ...(gradient === undefined ? [] : [colored(`← ${gradient}`, colors.backward)]),
  ];
  return lines.length === 0 ? "" : ` [label=<${lines.join("<br/>")}>]`;
}

/** A text in one of Graphviz's HTML-like labels. */
function markup(text: string): string {
  const entity = (sign: string) => `&#${sign.charCodeAt(0)};`;
  return text.replace(/[&<>"[\]]/g, entity).replaceAll("\n", "<br/>");
}

/** A text as a quoted string. */
function quoted(text: string): string {
  return `"${oneLine(text).replace(/[\\"]/g, "\\$&")}"`;
}
