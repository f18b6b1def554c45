import { formatShape, type NodeId, type WireId, wireId } from "@chalkgrad/engine";
import { nodeOf } from "../nodeIndex.ts";
import { verdictAt } from "../refusal/shapes.ts";
import type { DocumentNode, GraphDocument } from "../schema.ts";
import { programOf } from "../structureProgram.ts";

/**
 * The wires that close the gaps when nodes go, each with its new source: a node with exactly one wire into it
 * is bridged, a chain of such nodes too. Left open is what several wires fed, what stood in a cycle, and what
 * would bring shapes together that do not fit.
 */
export function bridgesOver(
  document: GraphDocument,
  gone: ReadonlySet<NodeId>,
): ReadonlyMap<WireId, NodeId> {
  const wanted = wantedBridges(document, gone);
  if (wanted.size === 0) return wanted;
  const { bridges, clash } = fitting(document, gone, wanted, "any shape");
  // A clash further on names no bridge as its cause: then only those are built that change no shape.
  return clash ? fitting(document, gone, wanted, "same shape").bridges : bridges;
}

function wantedBridges(
  document: GraphDocument,
  gone: ReadonlySet<NodeId>,
): ReadonlyMap<WireId, NodeId> {
  // Of nodes in or behind a cycle the order knows nothing, and so nothing is promised of them.
  const ordered = new Set(programOf(document).order);
  const bridges = new Map<WireId, NodeId>();
  for (const node of document.nodes) {
    if (gone.has(node.id) || !ordered.has(node.id)) continue;
    for (const [port, source] of Object.entries<NodeId>(node.inputs ?? {})) {
      if (!gone.has(source)) continue;
      const origin = originOf(document, gone, source);
      if (origin !== undefined) bridges.set(wireId(node.id, port), origin);
    }
  }
  return bridges;
}

/** What feeds a chain of nodes that go; the chain holds no cycle. */
function originOf(
  document: GraphDocument,
  gone: ReadonlySet<NodeId>,
  last: NodeId,
): NodeId | undefined {
  let id = last;
  while (gone.has(id)) {
    const sources = Object.values<NodeId>(nodeOf(document, id)?.inputs ?? {});
    const [only] = sources;
    if (only === undefined || sources.length > 1) return undefined;
    id = only;
  }
  return id;
}

/** The bridges at whose ends the shapes fit, and whether one of them brings a fault further on. */
function fitting(
  document: GraphDocument,
  gone: ReadonlySet<NodeId>,
  wanted: ReadonlyMap<WireId, NodeId>,
  which: "any shape" | "same shape",
) {
  const program = programOf(document);
  /** The nodes whose shape is another one with the bridges. */
  const changed = new Map<NodeId, ReturnType<typeof program.shape>>();
  const shapeBefore = (id: NodeId) => program.shape(id);
  const shapeNow = (id: NodeId) => (changed.has(id) ? changed.get(id) : program.shape(id));
  const bridges = new Map<WireId, NodeId>();
  let clash = false;
  for (const id of program.order) {
    const node = nodeOf(document, id)!;
    if (gone.has(id)) continue;
    const entries = Object.entries<NodeId>(node.inputs ?? {});
    if (!entries.some(([, source]) => gone.has(source) || changed.has(source))) continue;
    const all = entries.flatMap(([port, source]) => {
      const origin = gone.has(source) ? wanted.get(wireId(id, port)) : source;
      if (origin === undefined) return [];
      const same = sameShape(shapeNow(origin), program.shape(source));
      return which === "any shape" || same || origin === source ? [[port, origin] as const] : [];
    });
    let inputs = Object.fromEntries(all);
    if (faulty(node, inputs, shapeNow) && !faulty(node, node.inputs ?? {}, shapeBefore)) {
      inputs = Object.fromEntries(all.filter(([port]) => !wanted.has(wireId(id, port))));
      clash ||= all.length === Object.keys(inputs).length;
    }
    for (const [port, source] of Object.entries(inputs)) {
      if (wanted.has(wireId(id, port))) bridges.set(wireId(id, port), source);
    }
    const verdict = verdictAt(node, inputs, shapeNow);
    const shape = verdict && "shape" in verdict ? verdict.shape : undefined;
    if (!sameShape(shape, program.shape(id))) changed.set(id, shape);
  }
  return { bridges, clash };
}

function faulty(
  node: DocumentNode,
  inputs: Readonly<Record<string, NodeId>>,
  shapeOf: Parameters<typeof verdictAt>[2],
): boolean {
  const verdict = verdictAt(node, inputs, shapeOf);
  return verdict !== undefined && "rule" in verdict;
}

function sameShape(a: readonly number[] | undefined, b: readonly number[] | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return formatShape(a) === formatShape(b);
}
