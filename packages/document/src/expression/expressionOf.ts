import { type NodeId, type OpDefinition, ops } from "@chalkgrad/engine";
import { literalText, numberText } from "../literalText.ts";
import { nodeOf } from "../nodeIndex.ts";
import { quote } from "../quote.ts";
import type { DocumentNode, GraphDocument } from "../schema.ts";
import { ExpressionNames } from "./expressionNames.ts";
import { atomPower, infixes, unaryPower } from "./operators.ts";

export interface ExpressionOfOptions {
  /** Nodes to name instead of spelling out: the expression goes down to these. */
  readonly stop?: Iterable<NodeId>;
  /**
   * `values` (the default) writes a line for each input, so that the text is the whole graph; `names` only
   * names the inputs, for reading the text beside the document, or back into it.
   */
  readonly inputs?: "values" | "names";
}

/** Parts of the text nest at most this deep (well below what the parser reads); what is deeper gets a line of its own. */
const deepest = 50;

/**
 * The expression of a node, down to the inputs that it depends on, in the language of `parseExpression`, with the
 * fewest parentheses that read back to the same graph. A node that feeds several ports gets a line `name = …` of its
 * own, above those that use it, so that sharing survives. Labels, seeds, places and what is
 * trainable are not part of it. On a cycle the text names the cycle, and `parseExpression` will say so.
 * @throws RangeError where the document has no such node.
 */
export function expressionOf(
  document: GraphDocument,
  id: NodeId,
  options: ExpressionOfOptions = {},
): string {
  const target = nodeOf(document, id);
  if (target === undefined) throw new RangeError(`there is no node ${quote(id)} in this document`);
  return new Writer(document, target, options).text();
}

/** A text with how strongly it holds together (see operators.ts), and how deep it nests. */
interface Piece {
  readonly text: string;
  readonly power: number;
  readonly height: number;
}

const openPort: Piece = { text: "_", power: atomPower, height: 0 };

const infixOf = new Map([...infixes].map(([sign, infix]) => [infix.op, { sign, ...infix }]));

class Writer {
  private readonly document: GraphDocument;
  private readonly target: DocumentNode;
  private readonly stop: ReadonlySet<NodeId>;
  private readonly withValues: boolean;
  private readonly names: ExpressionNames;
  /** How many ports each node feeds, within the expression. */
  private readonly uses = new Map<NodeId, number>();
  /** Nodes that are named before their line comes, which only happens on a cycle. */
  private readonly ahead = new Set<NodeId>();
  private readonly pieces = new Map<NodeId, Piece>();
  private readonly inputLines: string[] = [];
  private readonly lines: string[] = [];

  constructor(document: GraphDocument, target: DocumentNode, options: ExpressionOfOptions) {
    this.document = document;
    this.target = target;
    this.stop = new Set(options.stop ?? []);
    this.withValues = options.inputs !== "names";
    this.names = new ExpressionNames(document);
  }

  text(): string {
    const order = this.inOrderOfNeed();
    // Those that must be found again in the document choose their names first.
    for (const node of order) if (this.isLeaf(node)) this.names.of(node);
    this.names.of(this.target);
    for (const node of order) this.write(node);
    return [...this.inputLines, ...this.lines].join("\n");
  }

  /** The nodes below the target and itself, each behind those that feed it. Depth first, without recursion. */
  private inOrderOfNeed(): readonly DocumentNode[] {
    const order: DocumentNode[] = [];
    const state = new Map<NodeId, "open" | "done">([[this.target.id, "open"]]);
    const path = [{ node: this.target, sources: this.sourcesOf(this.target), next: 0 }];
    while (path.length > 0) {
      const top = path[path.length - 1]!;
      if (top.next === top.sources.length) {
        state.set(top.node.id, "done");
        order.push(top.node);
        path.pop();
        continue;
      }
      const source = top.sources[top.next++];
      if (source === undefined) continue;
      this.uses.set(source.id, (this.uses.get(source.id) ?? 0) + 1);
      if (state.get(source.id) === "open") this.ahead.add(source.id);
      else if (!state.has(source.id)) {
        state.set(source.id, "open");
        const sources = this.isStop(source) ? [] : this.sourcesOf(source);
        path.push({ node: source, sources, next: 0 });
      }
    }
    return order;
  }

  /** By port; undefined where nothing feeds it. */
  private sourcesOf(node: DocumentNode): readonly (DocumentNode | undefined)[] {
    const inputs = (node.inputs ?? {}) as Readonly<Record<string, NodeId | undefined>>;
    const ports: readonly string[] = ops[node.op].ports;
    return ports.map((port) => {
      const source = Object.hasOwn(inputs, port) ? inputs[port] : undefined;
      return source === undefined ? undefined : nodeOf(this.document, source);
    });
  }

  private isStop(node: DocumentNode): boolean {
    return node !== this.target && this.stop.has(node.id);
  }

  /** Whether the text only names the node, unless it is one without a name and used once. */
  private isLeaf(node: DocumentNode): boolean {
    return this.isStop(node) || (node.op === "input" && !this.isAside(node));
  }

  /** A number or an intermediate result that nobody gave a name to and that is used once: it has none in the text. */
  private isAside(node: DocumentNode): boolean {
    const isUsedOnce = (this.uses.get(node.id) ?? 0) <= 1;
    return isUsedOnce && !this.ahead.has(node.id) && isNameless(node);
  }

  private write(node: DocumentNode): void {
    const { id } = node;
    const name: Piece = { text: this.names.of(node), power: atomPower, height: 0 };
    if (this.isStop(node)) {
      this.pieces.set(id, name);
      return;
    }
    const isTarget = node === this.target;
    if (node.op === "input" && !this.isAside(node)) {
      this.pieces.set(id, name);
      const value = literalPiece(node).text;
      if (this.withValues) this.inputLines.push(`${name.text} = ${value}`);
      else if (isTarget) this.lines.push(name.text);
      return;
    }
    const piece = node.op === "input" ? literalPiece(node) : this.opPiece(node);
    const isShared = (this.uses.get(id) ?? 0) > 1 || this.ahead.has(id);
    if (isTarget && this.isAside(node)) this.lines.push(piece.text);
    else if (isTarget || isShared || piece.height >= deepest) {
      this.pieces.set(id, name);
      this.lines.push(`${name.text} = ${piece.text}`);
    } else this.pieces.set(id, piece);
  }

  private opPiece(node: DocumentNode): Piece {
    const operands = this.sourcesOf(node).map((source) => this.pieceOf(source));
    const height = 1 + Math.max(0, ...operands.map((operand) => operand.height));
    const infix = infixOf.get(node.op);
    if (infix !== undefined) {
      // What groups to the right (a power) holds on to its left operand as to a whole.
      const groupsRight = infix.right < infix.left;
      const left = held(operands[0]!, groupsRight ? infix.left + 1 : infix.left);
      const right = held(operands[1]!, infix.right);
      return { text: `${left} ${infix.sign} ${right}`, power: infix.left, height };
    }
    if (node.op === "neg") {
      const operand = operands[0]!;
      // "-2" is a number; the negative of the number 2 is "-(2)".
      const isNumber = /^[\d.]/.test(operand.text) && operand.height === 0;
      const text = isNumber ? `(${operand.text})` : held(operand, unaryPower);
      return { text: `-${text}`, power: unaryPower, height };
    }
    const parts = [...operands.map((operand) => operand.text), ...attributeTexts(node)];
    return { text: `${node.op}(${parts.join(", ")})`, power: atomPower, height };
  }

  private pieceOf(source: DocumentNode | undefined): Piece {
    if (source === undefined) return openPort;
    const piece = this.pieces.get(source.id);
    if (piece !== undefined) return piece;
    return { text: this.names.of(source), power: atomPower, height: 0 };
  }
}

/** In parentheses where it would not hold together by itself. */
function held(piece: Piece, power: number): string {
  return piece.power < power ? `(${piece.text})` : piece.text;
}

/** Whether the node is called as the parser calls what has no name: by its op and a number. */
function isNameless({ id, op, label }: DocumentNode): boolean {
  if (label !== undefined && label.trim() !== "") return false;
  return id === op || (id.startsWith(`${op}_`) && /^\d+$/.test(id.slice(op.length + 1)));
}

function literalPiece(node: DocumentNode): Piece {
  const value = node.value ?? 0;
  const text = literalText(value, undefined).replaceAll(",", ", ");
  return { text, power: text.startsWith("-") ? unaryPower : atomPower, height: 0 };
}

function attributeTexts(node: DocumentNode): readonly string[] {
  const { attributes }: OpDefinition = ops[node.op];
  const attrs = (node.attrs ?? {}) as Readonly<Record<string, unknown>>;
  return attributes
    .filter(({ name }) => Object.hasOwn(attrs, name) && attrs[name] !== undefined)
    .map(({ name }) => `${name}=${attributeText(attrs[name])}`);
}

function attributeText(value: unknown): string {
  if (value === null) return "none";
  if (typeof value === "number") return numberText(value);
  return Array.isArray(value) ? `[${value.map(numberText).join(", ")}]` : String(value);
}
