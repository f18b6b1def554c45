import type { GraphDocument } from "@chalkgrad/document";
import { type FigureReadings, opLooks, themes } from "@chalkgrad/figure";
import { type GraphTextOptions, graphText, type TextNode } from "./graphText.ts";

const { colors } = themes.paper;

const brackets = { circle: ["((", "))"], box: ["(", ")"], pill: ["([", "])"] } as const;

/** The graph as a Mermaid flowchart, for Markdown that draws such. */
export function mermaidText(
  document: GraphDocument,
  readings: FigureReadings,
  options: GraphTextOptions = {},
): string {
  const { nodes, wires } = graphText(document, readings, options);
  const open = nodes.filter(({ sink, node }) => sink && node.op !== "input");
  return [
    "flowchart LR",
    ...nodes.map((node) => `  ${nodeText(node)}`),
    ...open.map(({ key }) => `  ${key}_out[" "]`),
    ...wires.map(
      ({ source, target, value, gradient }) =>
        `  ${source.key} -->${readingText(value, gradient)} ${target.key}`,
    ),
    ...open.map(
      ({ key, value, gradient }) => `  ${key} -->${readingText(value, gradient)} ${key}_out`,
    ),
    ...open.map(({ key }) => `  style ${key}_out fill:none,stroke:none`),
    `  linkStyle default stroke:${colors.forward}`,
    "",
  ].join("\n");
}

function nodeText({ key, node, name, value }: TextNode): string {
  const { form, sign } = opLooks[node.op];
  const [left, right] = brackets[form];
  const first = node.op === "input" ? value : sign;
  return `${key}${left}"${lineBreaks(first === undefined ? name : `${first}\n${name}`)}"${right}`;
}

function readingText(value: string | undefined, gradient: string | undefined): string {
  const back = gradient === undefined ? undefined : `← ${gradient}`;
  const lines = [value, back].filter((line) => line !== undefined);
  return lines.length === 0 ? "" : `|"${lineBreaks(lines.join("\n"))}"|`;
}

/** Mermaid reads signs in a label as its own language or as Markdown, also in quotes: all are written by number. */
function lineBreaks(text: string): string {
  const number = (sign: string) => `#${sign.codePointAt(0)};`;
  const lines = text.split("\n");
  return lines.map((line) => line.replace(/[^\p{L}\p{M}\p{Nd} ]/gu, number)).join("<br/>");
}
