import {
  type Attributes,
  compile,
  type NodeId,
  type OpDefinition,
  ops,
  type Program,
  type Shape,
} from "@chalkgrad/engine";
import type { Connection } from "../commands/wires.ts";
import { nodeOf } from "../nodeIndex.ts";
import type { DocumentNode, GraphDocument } from "../schema.ts";

/** Shapes that would not fit, at a node that has no such fault now. */
export interface Mismatch {
  readonly node: DocumentNode;
  readonly shapes: readonly { readonly port: string; readonly shape: Shape }[];
  readonly rule: string;
}

/** Shapes are known without running: this never computes a value. */
const programs = new WeakMap<readonly DocumentNode[], Program>();

function programOf(document: GraphDocument): Program {
  const known = programs.get(document.nodes);
  if (known !== undefined) return known;
  const program = compile(document);
  programs.set(document.nodes, program);
  return program;
}

/**
 * The first shape mismatch that a wire would bring, at its end or further on; the wire must close no cycle.
 * Only what lies behind the wire is looked at again.
 */
export function newMismatch(document: GraphDocument, connection: Connection): Mismatch | undefined {
  const program = programOf(document);
  /** The shapes of the target and of what depends on it, as they would be. */
  const shapes = new Map<NodeId, Shape | undefined>();
  const shapeNow = (id: NodeId) => (shapes.has(id) ? shapes.get(id) : program.shape(id));
  for (const id of program.order) {
    const node = nodeOf(document, id)!;
    const inputs: Readonly<Record<string, NodeId>> =
      id === connection.node
        ? { ...node.inputs, [connection.port]: connection.source }
        : (node.inputs ?? {});
    const isBehind = Object.values(inputs).some((source) => shapes.has(source));
    if (id !== connection.node && !isBehind) continue;
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
function verdictAt(
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
