import { type DocumentNode, displayName, type GraphDocument } from "@chalkgrad/document";
import { type NodeId, ops, type Tensor, type WireId, wireId } from "@chalkgrad/engine";
import {
  type FigureReadings,
  listSign,
  type NumberFormat,
  numberText,
  shapeText,
  usualNumbers,
} from "@chalkgrad/figure";

export interface GraphTextOptions {
  /** Default: true. */
  readonly values?: boolean;
  /** Default: true. */
  readonly gradients?: boolean;
  readonly numbers?: NumberFormat;
}

export interface TextNode {
  /** A name that every text format takes: n0, n1, … in the document's order. */
  readonly key: string;
  readonly node: DocumentNode;
  /** On one line, never empty. */
  readonly name: string;
  readonly sink: boolean;
  readonly value: string | undefined;
  readonly gradient: string | undefined;
}

export interface TextWire {
  readonly id: WireId;
  readonly source: TextNode;
  readonly target: TextNode;
  /** Which of the target's ports, counted from the top. */
  readonly port: number;
  readonly value: string | undefined;
  readonly gradient: string | undefined;
}

/** The document with no group collapsed: as text, a graph is told whole. */
export function withOpenGroups(document: GraphDocument): GraphDocument {
  if (!document.groups) return document;
  return { ...document, groups: document.groups.map(({ collapsed: _, ...group }) => group) };
}

/** A graph as formats of text tell it: nodes with safe names, wires in port order, readings as words. */
export function graphText(
  document: GraphDocument,
  readings: FigureReadings,
  { values = true, gradients = true, numbers = usualNumbers }: GraphTextOptions = {},
): { readonly nodes: readonly TextNode[]; readonly wires: readonly TextWire[] } {
  const valueText = (tensor: Tensor | undefined) =>
    values ? tensorText(tensor, numbers) : undefined;
  const gradientText = (tensor: Tensor | undefined) =>
    gradients ? tensorText(tensor, numbers) : undefined;
  const nodes = document.nodes.map((node, index) => ({
    key: `n${index}`,
    node,
    name: nameOf(node),
    sink: readings.consumers(node.id).length === 0,
    value: valueText(readings.value(node.id)),
    gradient: gradientText(readings.gradient(node.id)),
  }));
  const byId = new Map<NodeId, TextNode>(nodes.map((each) => [each.node.id, each]));
  const wires = nodes.flatMap((target) => {
    const inputs = new Map(Object.entries<NodeId>(target.node.inputs ?? {}));
    const ports: readonly string[] = ops[target.node.op].ports;
    return ports.flatMap((name, port) => {
      const source = byId.get(inputs.get(name) ?? "");
      if (!source) return [];
      const id = wireId(target.node.id, name);
      const value = valueText(readings.wireValue(id));
      const gradient = gradientText(readings.wireGradient(id));
      return [{ id, source, target, port, value, gradient }];
    });
  });
  return { nodes, wires };
}

/** At most this many numbers are written out, a row a line; of more, the shape is told. */
const mostNumbers = 6;

function tensorText(tensor: Tensor | undefined, numbers: NumberFormat): string | undefined {
  if (!tensor) return undefined;
  const { shape, data } = tensor;
  if (shape.length === 0) return numberText(data[0]!, undefined, numbers);
  if (shape.length > 2 || data.length > mostNumbers || data.length === 0) return shapeText(shape);
  const columns = shape.at(-1)!;
  const rows: string[] = [];
  for (let start = 0; start < data.length; start += columns) {
    const cells = data.subarray(start, start + columns);
    const row = Array.from(cells, (value) => numberText(value, 4, numbers));
    rows.push(`[${row.join(listSign(numbers))}]`);
  }
  return rows.join("\n");
}

/** Longer names would pull the picture apart. */
const longestName = 80;

function nameOf(node: DocumentNode): string {
  const letters = [...(oneLine(displayName(node)) || node.id)];
  return letters.length <= longestName
    ? letters.join("")
    : `${letters.slice(0, longestName - 1).join("")}…`;
}

/** A text on one line, in characters that can be seen: what a label of a text format may be. */
export function oneLine(text: string): string {
  return text
    .replace(/[\s\u2028\u2029]+/gu, " ")
    .replace(/[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069]/gu, "")
    .trim();
}
