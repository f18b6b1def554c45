import type { NodeId } from "@chalkgrad/engine";
import { displayName, placesOf } from "../nodeIndex.ts";
import type { GraphDocument } from "../schema.ts";
import type { ExpressionFaults } from "./expressionFaults.ts";
import type { ParsedText } from "./parser.ts";

/** What the names of a text stand for. */
export interface Resolved {
  /** For a defined name, the item behind it, or the name that it is another word for. */
  readonly defined: ReadonlyMap<string, Target>;
  /** Names without a definition that nodes of the document have. */
  readonly known: ReadonlyMap<string, NodeId>;
}

type Target =
  | { readonly kind: "item"; readonly item: number }
  | { readonly kind: "free"; readonly name: string };

/**
 * Finds out what each name stands for, and adds the faults: a name defined twice, by itself, or one that
 * several nodes have. The order of the lines does not matter, as it does not in a graph.
 */
export function resolveNames(
  text: ParsedText,
  document: GraphDocument,
  faults: ExpressionFaults,
): Resolved {
  const definitions = definitionsOf(text, faults);
  const defined = new Map<string, Target>();
  for (const name of inOrderOfNeed(text, definitions, faults)) {
    const { root } = text.statements[definitions.get(name)!]!;
    const item = text.items[root]!;
    const target: Target =
      item.kind === "name"
        ? (defined.get(item.name) ?? { kind: "free", name: item.name })
        : { kind: "item", item: root };
    defined.set(name, target);
  }
  return { defined, known: knownNames(text, definitions, document, faults) };
}

/** By name, the place of the statement that defines it. */
type Definitions = ReadonlyMap<string, number>;

function definitionsOf({ statements }: ParsedText, faults: ExpressionFaults): Definitions {
  const definitions = new Map<string, number>();
  for (const [place, { name }] of statements.entries()) {
    if (name === undefined) continue;
    const first = definitions.get(name.text);
    if (first === undefined) {
      definitions.set(name.text, place);
      continue;
    }
    const firstLine = faults.lineOf(statements[first]!.name!.span);
    faults.add(name.span, { code: "defined-twice", name: name.text, firstLine });
  }
  return definitions;
}

/** The defined names, each behind those that it is defined by. Depth first, without recursion. */
function inOrderOfNeed(
  { items, statements }: ParsedText,
  definitions: Definitions,
  faults: ExpressionFaults,
): readonly string[] {
  const order: string[] = [];
  const state = new Map<string, "open" | "done">();
  for (const start of definitions.keys()) {
    if (state.has(start)) continue;
    const path: { name: string; next: number }[] = [];
    const enter = (name: string) => {
      state.set(name, "open");
      path.push({ name, next: statements[definitions.get(name)!]!.first });
    };
    enter(start);
    while (path.length > 0) {
      const top = path[path.length - 1]!;
      if (top.next > statements[definitions.get(top.name)!]!.root) {
        state.set(top.name, "done");
        order.push(top.name);
        path.pop();
        continue;
      }
      const item = items[top.next++]!;
      if (item.kind !== "name" || !definitions.has(item.name)) continue;
      if (state.get(item.name) === "open") {
        const names = path.map((each) => each.name);
        const cycle = [...names.slice(names.indexOf(item.name)), item.name];
        faults.add(item.span, { code: "cycle", cycle });
      } else if (!state.has(item.name)) enter(item.name);
    }
  }
  return order;
}

function knownNames(
  { items }: ParsedText,
  definitions: Definitions,
  document: GraphDocument,
  faults: ExpressionFaults,
): ReadonlyMap<string, NodeId> {
  const places = placesOf(document);
  const labelled = new Map<string, NodeId[]>();
  for (const node of document.nodes) {
    const label = displayName(node).normalize("NFKC").trim();
    const ids = labelled.get(label);
    if (ids === undefined) labelled.set(label, [node.id]);
    else ids.push(node.id);
  }
  const known = new Map<string, NodeId>();
  const unknown = new Set<string>();
  for (const item of items) {
    if (item.kind !== "name" || definitions.has(item.name)) continue;
    const { name, span } = item;
    if (known.has(name) || unknown.has(name)) continue;
    const ids = places.has(name) ? [name] : (labelled.get(name) ?? []);
    if (ids.length > 1) faults.add(span, { code: "ambiguous-name", name, ids });
    if (ids.length === 1) known.set(name, ids[0]!);
    else unknown.add(name);
  }
  return known;
}
