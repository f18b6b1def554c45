import { type NodeId, ops, splitWireId } from "@chalkgrad/engine";
import { nodeOf } from "../nodeIndex.ts";
import { sameJson } from "../sameJson.ts";
import type { DocumentNode, GraphDocument } from "../schema.ts";
import { programOf } from "../structureProgram.ts";
import type { Feed, Part, Recipe } from "./recipe.ts";
import { recipes } from "./recipes.ts";

/** Nodes of a document that are the parts of an op. */
export interface Pattern {
  readonly recipe: Recipe;
  /** The part that holds the result. */
  readonly output: DocumentNode;
  /** All parts by key. */
  readonly parts: ReadonlyMap<string, NodeId>;
  /** What feeds the op's ports. */
  readonly ports: ReadonlyMap<string, NodeId>;
  readonly attrs: Readonly<Record<string, number>>;
  /** The parts as the recipe has them. */
  readonly template: readonly Part[];
}

/** How far behind a part its result may be: the longest recipe is six nodes deep. */
const deepest = 6;
/** A part feeds few nodes; beyond these the search for a result is given up. */
const mostCandidates = 64;

/** The pattern that the node is a part of: as its result, if it is one, else the one whose result is nearest. */
export function patternWith(document: GraphDocument, id: NodeId): Pattern | undefined {
  if (nodeOf(document, id) === undefined) return undefined;
  const program = programOf(document);
  let nearby: readonly NodeId[] = [id];
  const seen = new Set(nearby);
  for (let depth = 0; depth < deepest && nearby.length > 0; depth++) {
    for (const candidate of nearby) {
      const pattern = patternAt(document, candidate);
      if (pattern && [...pattern.parts.values()].includes(id)) return pattern;
    }
    const next: NodeId[] = [];
    for (const each of nearby) {
      for (const wire of program.consumers(each)) {
        const { node } = splitWireId(wire);
        if (seen.has(node) || seen.size >= mostCandidates) continue;
        seen.add(node);
        next.push(node);
      }
    }
    nearby = next;
  }
  return undefined;
}

/** The pattern whose result is this node; of several, that with the most parts. */
function patternAt(document: GraphDocument, id: NodeId): Pattern | undefined {
  const output = nodeOf(document, id)!;
  let best: Pattern | undefined;
  for (const recipe of recipes) {
    const found = matched(document, output, recipe);
    if (found && found.parts.size > (best?.parts.size ?? 0)) best = found;
  }
  return best;
}

/**
 * Whether the parts of the recipe end in this node. The wiring is compared first, with the parts for shapes without a batch and
 * with one; then the shapes and attributes found make the exact parts, and these must be what is there.
 */
function matched(
  document: GraphDocument,
  output: DocumentNode,
  recipe: Recipe,
): Pattern | undefined {
  const program = programOf(document);
  const sketches = [[2], [2, 2]].map((shape) => {
    const shapes = Object.fromEntries(portNames(recipe).map((port) => [port, shape]));
    return recipe.parts({ shapes, attrs: {} });
  });
  for (const sketch of sketches) {
    if (sketch.at(-1)!.op !== output.op) continue;
    for (const binding of bindings(document, sketch, output)) {
      const shapes: Record<string, readonly number[]> = {};
      for (const [port, source] of binding.ports) {
        const shape = program.shape(source);
        if (shape !== undefined) shapes[port] = shape;
      }
      if (Object.keys(shapes).length < portNames(recipe).length) continue;
      if (program.shape(output.id) === undefined) continue;
      const attrsOf = (key: string) => nodeOf(document, binding.parts.get(key)!)!.attrs ?? {};
      const attrs = recipe.attrsFrom?.(attrsOf) ?? {};
      const template = recipe.parts({ shapes, attrs });
      if (!isExact(document, template, sketch, binding)) continue;
      return { recipe, output, template, attrs, ...binding };
    }
  }
  return undefined;
}

function portNames({ op }: Recipe): readonly string[] {
  return ops[op].ports;
}

interface Binding {
  readonly parts: ReadonlyMap<string, NodeId>;
  readonly ports: ReadonlyMap<string, NodeId>;
}

/** Every way to lay the sketch over the graph, ending in `output`; sums and products may have their operands either way round. */
function bindings(
  document: GraphDocument,
  sketch: readonly Part[],
  output: DocumentNode,
): readonly Binding[] {
  let open: Binding[] = [{ parts: new Map([[sketch.at(-1)!.key, output.id]]), ports: new Map() }];
  // From the result back, so that each part is bound before what feeds it is looked at.
  for (const part of [...sketch].reverse()) {
    open = open.flatMap((binding) => {
      const id = binding.parts.get(part.key);
      const node = id === undefined ? undefined : nodeOf(document, id);
      if (node === undefined || node.op !== part.op) return [];
      const feeds = Object.entries(part.inputs);
      const ways = isCommutative(part) ? [feeds, swapped(feeds)] : [feeds];
      return ways.flatMap((way) => bound(binding, node, way) ?? []);
    });
  }
  return open;
}

function isCommutative({ op }: Part): boolean {
  return op === "add" || op === "mul";
}

function swapped(
  feeds: readonly (readonly [string, Feed])[],
): readonly (readonly [string, Feed])[] {
  const [[first, x], [second, y]] = feeds as [[string, Feed], [string, Feed]];
  return [
    [first, y],
    [second, x],
  ];
}

function bound(
  { parts, ports }: Binding,
  node: DocumentNode,
  feeds: readonly (readonly [string, Feed])[],
): Binding | undefined {
  const inputs = new Map(Object.entries<NodeId>(node.inputs ?? {}));
  const newParts = new Map(parts);
  const newPorts = new Map(ports);
  for (const [port, feed] of feeds) {
    const source = inputs.get(port);
    if (source === undefined) return undefined;
    const [map, key] = "part" in feed ? [newParts, feed.part] : [newPorts, feed.port];
    if (map.has(key) && map.get(key) !== source) return undefined;
    map.set(key, source);
  }
  return { parts: newParts, ports: newPorts };
}

/** The same parts, with the same attributes and constants. */
function isExact(
  document: GraphDocument,
  template: readonly Part[],
  sketch: readonly Part[],
  { parts, ports }: Binding,
): boolean {
  if (template.length !== sketch.length) return false;
  const ids = new Set(parts.values());
  if (ids.size !== template.length) return false;
  // What would feed the op must still be there afterwards.
  for (const source of ports.values()) if (ids.has(source)) return false;
  return template.every(({ key, op, attrs = {}, value }) => {
    const node = nodeOf(document, parts.get(key)!)!;
    if (node.op !== op || node.trainable === true) return false;
    if (value !== undefined && node.value !== value) return false;
    return sameJson(withoutDefaults(node), withoutDefaults({ op, attrs } as DocumentNode));
  });
}

/** The attributes that say something else than their default. */
function withoutDefaults({ op, attrs = {} }: DocumentNode): object {
  const defaults = new Map<string, unknown>(
    ops[op].attributes.map((attribute) => [attribute.name, attribute.default]),
  );
  const entries = Object.entries(attrs as object).filter(
    ([name, value]) => value !== undefined && value !== defaults.get(name),
  );
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
