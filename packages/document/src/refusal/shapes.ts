import {
  type Attributes,
  type NodeId,
  type OpDefinition,
  ops,
  type Shape,
} from "@chalkgrad/engine";
import { nodeOf } from "../nodeIndex.ts";
import type { DocumentNode, GraphDocument } from "../schema.ts";
import { programOf } from "../structureProgram.ts";

/** Shapes that would not fit, at a node that has no such fault now. */
export interface Mismatch {
  readonly node: DocumentNode;
  readonly shapes: readonly { readonly port: string; readonly shape: Shape }[];
  readonly rule: string;
}

/** A node with other wires into it than the document has. */
export interface Rewired {
  readonly node: DocumentNode;
  readonly inputs: Readonly<Record<string, NodeId>>;
}

/**
 * The first shape mismatch that other wires would bring, at their ends or further on; they must close no cycle, and
 * the first rewired node, which may be new, depends on none of the others. Only what lies behind is looked at again.
 */
export function newMismatch(
  document: GraphDocument,
  first: Rewired,
  ...others: readonly Rewired[]
): Mismatch | undefined {
  const program = programOf(document);
  const rewired = new Map([first, ...others].map((each) => [each.node.id, each]));
  /** The shapes of the rewired nodes and of what depends on them, as they would be. */
  const shapes = new Map<NodeId, Shape | undefined>();
  const shapeNow = (id: NodeId) => (shapes.has(id) ? shapes.get(id) : program.shape(id));
  for (const id of [first.node.id, ...program.order]) {
    if (shapes.has(id)) continue;
    const changed = rewired.get(id);
    const node = changed?.node ?? nodeOf(document, id)!;
    const inputs: Readonly<Record<string, NodeId>> = changed?.inputs ?? node.inputs ?? {};
    const isBehind = Object.values(inputs).some((source) => shapes.has(source));
    if (changed === undefined && !isBehind) continue;
    const verdict = verdictAt(node, inputs, shapeNow);
    shapes.set(id, verdict !== undefined && "shape" in verdict ? verdict.shape : undefined);
    if (verdict === undefined || !("rule" in verdict)) continue;
    const before = verdictAt(node, node.inputs ?? {}, (source) => program.shape(source));
    if (before !== undefined && "rule" in before) continue;
    const ports: readonly string[] = ops[node.op].ports;
    const listed = ports.map((port) => ({ port, shape: shapeNow(inputs[port]!)! }));
    return { node, shapes: listed, rule: verdict.rule };
  }
  return undefined;
}

/** What the op says to the shapes that come in; undefined where not all of them are known. */
export function verdictAt(
  node: DocumentNode,
  inputs: Readonly<Record<string, NodeId>>,
  shapeOf: (id: NodeId) => Shape | undefined,
): ReturnType<OpDefinition["shapeOf"]> | undefined {
  const definition: OpDefinition = ops[node.op];
  const attributes: Attributes = node.attrs ?? {};
  const shapes: Shape[] = [];
  for (const port of definition.ports) {
    const source = inputs[port];
    const shape = source === undefined ? undefined : shapeOf(source);
    if (shape === undefined) return undefined;
    shapes.push(shape);
  }
  return isUsable(definition, attributes) ? definition.shapeOf(shapes, attributes) : undefined;
}

/** Whether the attributes are of the kinds that the op's shape rule relies on. */
function isUsable(definition: OpDefinition, attributes: Attributes): boolean {
  return definition.attributes.every(({ name, kind, required }) => {
    const value = attributes[name] ?? undefined;
    if (value === undefined) return required !== true;
    if (kind === "number" || kind === "boolean") return true;
    return [value].flat().every(Number.isSafeInteger);
  });
}
