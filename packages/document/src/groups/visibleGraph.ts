import { type NodeId, ops, type WireId, wireId } from "@chalkgrad/engine";
import type { DocumentGroup, DocumentNode, GraphDocument, GroupId } from "../schema.ts";
import { insideOut } from "./groupIndex.ts";

/** An outer port of a collapsed group: a port in it that is fed from outside, or by nothing yet. */
export interface BoxInput {
  /** Of the real wire, or of the one that could be made. */
  readonly wire: WireId;
  readonly node: DocumentNode;
  readonly port: string;
  /** Undefined where nothing feeds the port. */
  readonly source: NodeId | undefined;
}

/** An outer port of a collapsed group: a node in it whose value leaves, or is the graph's result. */
export interface BoxOutput {
  readonly node: DocumentNode;
  /** Nothing consumes it: here the output is read and the backward pass begins. */
  readonly isSink: boolean;
}

/** A collapsed group: one box in place of all that it holds. Ports stand in the order of their nodes, from top to bottom. */
export interface VisibleBox {
  readonly group: DocumentGroup;
  /** What it hides at any depth, in the document's order. */
  readonly nodes: readonly DocumentNode[];
  readonly inputs: readonly BoxInput[];
  readonly outputs: readonly BoxOutput[];
}

/** An open group: a frame around what of its members is in view. */
export interface VisibleFrame {
  readonly group: DocumentGroup;
  /** Ids of nodes, boxes and frames in view. */
  readonly members: readonly string[];
}

/**
 * What is seen of a document whose groups may be collapsed. Its wires are the document's own: a wire is seen unless
 * both its ends lie in one box, and an end that lies in a box is at the box's port of that wire or node.
 */
export interface VisibleGraph {
  /** The nodes outside all boxes. */
  readonly nodes: readonly DocumentNode[];
  readonly boxes: readonly VisibleBox[];
  /** Outer frames before those within them. */
  readonly frames: readonly VisibleFrame[];
  /** The box that stands for a node: the outermost collapsed group around it. */
  boxOf(node: NodeId): VisibleBox | undefined;
}

const known = new WeakMap<GraphDocument, VisibleGraph>();

/**
 * What is in view where collapsed groups are drawn as boxes. Values and gradients do not depend on it. What stands in several groups has
 * its place in the first that the document lists; the others frame it while it is seen, and never hide it.
 */
export function visibleGraph(document: GraphDocument): VisibleGraph {
  let visible = known.get(document);
  if (visible === undefined) {
    visible = seenOf(document);
    known.set(document, visible);
  }
  return visible;
}

function seenOf(document: GraphDocument): VisibleGraph {
  const { nodes, groups = [] } = document;
  if (groups.length === 0) return { nodes, boxes: [], frames: [], boxOf: () => undefined };
  const cover = coversOf(groups);
  const hidden = new Map<GroupId, DocumentNode[]>();
  for (const node of nodes) {
    const box = cover.get(node.id);
    if (box === undefined) continue;
    const inside = hidden.get(box);
    if (inside === undefined) hidden.set(box, [node]);
    else inside.push(node);
  }
  const boxes = boxesOf(document, hidden, cover);
  const byId = new Map(boxes.map((box) => [box.group.id, box]));
  return {
    nodes: hidden.size === 0 ? nodes : nodes.filter(({ id }) => !cover.has(id)),
    boxes,
    frames: framesOf(document, hidden, cover),
    boxOf: (node) => byId.get(cover.get(node) ?? ""),
  };
}

/** For every node and group within a collapsed one, the outermost such group. */
function coversOf(groups: readonly DocumentGroup[]): ReadonlyMap<string, GroupId> {
  const homes = new Map<string, DocumentGroup>();
  for (const group of groups) {
    for (const member of group.nodes) if (!homes.has(member)) homes.set(member, group);
  }
  const cover = new Map<string, GroupId>();
  // From outside in, so that a group's own cover is known before it is asked for.
  for (const { id, nodes, collapsed } of insideOut(groups).toReversed()) {
    const box = cover.get(id) ?? (collapsed ? id : undefined);
    if (box === undefined) continue;
    for (const member of nodes) if (homes.get(member)?.id === id) cover.set(member, box);
  }
  return cover;
}

function boxesOf(
  { nodes, groups = [] }: GraphDocument,
  hidden: ReadonlyMap<GroupId, readonly DocumentNode[]>,
  cover: ReadonlyMap<string, GroupId>,
): readonly VisibleBox[] {
  if (hidden.size === 0) return [];
  const consumed = new Set<NodeId>();
  const leaving = new Set<NodeId>();
  for (const node of nodes) {
    for (const source of Object.values<NodeId>(node.inputs ?? {})) {
      consumed.add(source);
      if (cover.get(source) !== cover.get(node.id)) leaving.add(source);
    }
  }
  return groups.flatMap((group) => {
    const inside = hidden.get(group.id);
    if (inside === undefined) return [];
    const inOrder = inside.toSorted(topToBottom);
    const inputs = inOrder.flatMap((node) =>
      inputsOf(node).filter(({ source }) => source === undefined || cover.get(source) !== group.id),
    );
    const outputs = inOrder
      .filter(({ id }) => leaving.has(id) || !consumed.has(id))
      .map((node) => ({ node, isSink: !consumed.has(node.id) }));
    return [{ group, nodes: inside, inputs, outputs }];
  });
}

function inputsOf(node: DocumentNode): readonly BoxInput[] {
  const sources = new Map(Object.entries<NodeId>(node.inputs ?? {}));
  const ports: readonly string[] = ops[node.op].ports;
  return ports.map((port) => {
    return { wire: wireId(node.id, port), node, port, source: sources.get(port) };
  });
}

const origin = { x: 0, y: 0 };

/** As one reads: by height, then from left to right. What has the same place keeps the document's order. */
function topToBottom(a: DocumentNode, b: DocumentNode): number {
  const [one, other] = [a.position ?? origin, b.position ?? origin];
  return one.y - other.y || one.x - other.x;
}

function framesOf(
  { groups = [] }: GraphDocument,
  hidden: ReadonlyMap<GroupId, unknown>,
  cover: ReadonlyMap<string, GroupId>,
): readonly VisibleFrame[] {
  const frames: VisibleFrame[] = [];
  const unseen = new Set<GroupId>();
  for (const group of insideOut(groups)) {
    const { id } = group;
    if (cover.has(id)) unseen.add(id);
    if (cover.has(id) || hidden.has(id)) continue;
    const members = group.nodes.filter((member) => !cover.has(member) && !unseen.has(member));
    // A group without anything in view has no place on the canvas.
    if (members.length === 0) unseen.add(id);
    else frames.push({ group, members });
  }
  return frames.reverse();
}
