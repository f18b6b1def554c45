import { type NodeId, ops } from "@chalkgrad/engine";
import { freshIds } from "../freshId.ts";
import { limits } from "../limits.ts";
import { type DocumentNode, emptyDocument, type GraphDocument } from "../schema.ts";
import { Cursor } from "./cursor.ts";
import type { ExpressionFault } from "./expressionFault.ts";
import { ExpressionFaults } from "./expressionFaults.ts";
import { tokensOf } from "./lexer.ts";
import { type ParsedText, parseStatements } from "./parser.ts";
import { type Resolved, resolveNames } from "./resolve.ts";

export interface ParseExpressionOptions {
  /** The open document: names without a definition mean its nodes (by id, else by label), and new ids stay clear of its own. */
  readonly document?: GraphDocument;
}

/** No longer text is read: matrices that need more belong into a file. */
const longest = 1024 * 1024;

/** The nodes that a text comes to, or everything that is wrong with it. */
export type ParsedExpression =
  | {
      readonly ok: true;
      /** Ready for `insertNodes`, without positions. Their inputs name each other, or nodes of the document. */
      readonly nodes: readonly DocumentNode[];
      /** What each name in the text stands for: a new node, or one of the document. */
      readonly names: ReadonlyMap<string, NodeId>;
      /** What each line comes to, in the order of the lines. */
      readonly results: readonly NodeId[];
    }
  | { readonly ok: false; readonly faults: readonly ExpressionFault[] };

/**
 * Reads `price = (apple * apple_num) * tax` into nodes. Operators and precedence are Python's
 * (`+ - * / @ **`, unary minus); every op can be called by its name, with attributes by keyword
 * (`softmax(x, axis=-1)`); `[[1, 2], [3, 4]]` is an input of that value, and so is every number; several lines
 * `name = expression`, in any order, or parted by `;`; `#` begins a comment; `_` leaves a port open. A name is
 * NFKC-normalised and may have any letters; without a definition it is a node of the document, else a new input with the value 1.
 * Never throws: what is wrong comes back as faults, each with its place.
 */
export function parseExpression(
  text: string,
  options: ParseExpressionOptions = {},
): ParsedExpression {
  const { document = emptyDocument } = options;
  const faults = new ExpressionFaults(text);
  const refusal = () => ({ ok: false as const, faults: faults.list() });
  if (text.length > longest) {
    faults.add({ offset: 0, length: 0 }, { code: "too-large", limit: longest });
    return refusal();
  }
  const tokens = tokensOf(text, faults);
  // What a strange character was meant for is unknown: faults of the grammar behind it would be false ones.
  if (!faults.isEmpty()) return refusal();
  const parsed = parseStatements(new Cursor(tokens, faults));
  if (!faults.isEmpty()) return refusal();
  const resolved = resolveNames(parsed, document, faults);
  if (!faults.isEmpty()) return refusal();
  const made = new Assembly(parsed, resolved, document).make();
  const found = document.nodes.length + made.nodes.length;
  if (found > limits.nodes && made.nodes.length > 0) {
    faults.add({ offset: 0, length: 0 }, { code: "too-many-nodes", found, limit: limits.nodes });
    return refusal();
  }
  return { ok: true, ...made };
}

/** Makes the nodes of a text that has no fault. */
class Assembly {
  private readonly text: ParsedText;
  private readonly resolved: Resolved;
  private readonly fresh: (base: string) => NodeId;
  /** By item: the node that it is. Names and open ports are none. */
  private readonly ids: (NodeId | undefined)[];
  private readonly labels = new Map<NodeId, string>();
  private readonly free = new Map<string, NodeId>();

  constructor(text: ParsedText, resolved: Resolved, document: GraphDocument) {
    this.text = text;
    this.resolved = resolved;
    this.fresh = freshIds(document);
    this.ids = new Array(text.items.length);
  }

  make() {
    const { items, statements } = this.text;
    // Names first: `mul = a * b` gets the id "mul", whatever else is a product.
    for (const { name, root } of statements) {
      const item = items[root]!;
      if (name === undefined || item.kind === "name" || item.kind === "open") continue;
      this.ids[root] = this.named(name.text, item.kind === "op" ? item.op : "input");
    }
    for (const item of items) {
      if (item.kind !== "name") continue;
      const { name } = item;
      if (this.resolved.defined.has(name) || this.resolved.known.has(name)) continue;
      if (!this.free.has(name)) this.free.set(name, this.named(name, "input"));
    }
    for (const [place, item] of items.entries()) {
      if (item.kind === "literal") this.ids[place] ??= this.fresh("input");
      else if (item.kind === "op") this.ids[place] ??= this.fresh(item.op);
    }
    const names = new Map(
      [...this.resolved.defined.keys(), ...this.free.keys(), ...this.resolved.known.keys()].map(
        (name) => [name, this.idOfName(name)],
      ),
    );
    const results = [...new Set(statements.map(({ root }) => this.idOf(root)!))];
    return { nodes: this.nodes(), names, results };
  }

  private nodes(): readonly DocumentNode[] {
    const nodes: DocumentNode[] = [];
    const made = new Set<string>();
    for (const [place, item] of this.text.items.entries()) {
      if (item.kind === "name") {
        const id = this.free.get(item.name);
        if (id === undefined || made.has(id)) continue;
        made.add(id);
        nodes.push({ id, op: "input", ...this.label(id), value: 1 });
      } else if (item.kind === "literal") {
        const id = this.ids[place]!;
        nodes.push({ id, op: "input", ...this.label(id), value: item.value });
      } else if (item.kind === "op") {
        const id = this.ids[place]!;
        const ports: readonly string[] = ops[item.op].ports;
        const wires = item.operands.flatMap((operand, port) => {
          const source = this.idOf(operand);
          return source === undefined ? [] : [[ports[port]!, source] as const];
        });
        nodes.push({
          id,
          op: item.op,
          ...this.label(id),
          ...(Object.keys(item.attrs).length > 0 && { attrs: item.attrs }),
          ...(wires.length > 0 && { inputs: Object.fromEntries(wires) }),
        } as DocumentNode);
      }
    }
    return nodes;
  }

  /** An id made from a name; the name is the label where the id had to differ. */
  private named(name: string, op: string): NodeId {
    // Of 個数 no character can be in an id: the op says more than a number does.
    const id = this.fresh(/[A-Za-z0-9]/.test(name.normalize("NFKD")) ? name : op);
    if (id !== name) this.labels.set(id, name);
    return id;
  }

  private label(id: NodeId): { label?: string } {
    const label = this.labels.get(id);
    return label === undefined ? {} : { label };
  }

  private idOf(place: number): NodeId | undefined {
    const item = this.text.items[place]!;
    return item.kind === "name" ? this.idOfName(item.name) : this.ids[place];
  }

  private idOfName(name: string): NodeId {
    const target = this.resolved.defined.get(name);
    if (target?.kind === "item") return this.ids[target.item]!;
    const free = target?.name ?? name;
    return this.resolved.known.get(free) ?? this.free.get(free)!;
  }
}
